/**
 * Which side of which sheet of which packet this is: what a sheet code says. Numbers alone: no name, nothing of
 * the child.
 */
export type SheetId = {
  /** Number of the school, 24 bits. */
  readonly school: number;
  /** Number of the mailing in the ledger, 16 bits; 10 in the short code. */
  readonly mailing: number;
  /** Number of the packet in its mailing, 24 bits; 16 in the short code. */
  readonly packet: number;
  /** Which printing of the packet, 8 bits; 4 in the short code. */
  readonly issue: number;
  /** Number of the sheet in its packet, 8 bits; 7 in the short code. */
  readonly sheet: number;
  readonly side: 'recto' | 'verso';
  /** Number of the page's form in its mailing, 16 bits. */
  readonly form: number;
};

/** Makes an HMAC-SHA-256 of the bytes with the school's key: 32 bytes. */
export type Sign = (bytes: Uint8Array) => Uint8Array;

/** The largest numbers that both codes can hold: the short one is the narrower, except for school and form. */
export const SHEET_ID_MOST = {
  school: 0xffffff,
  mailing: 0x3ff,
  packet: 0xffff,
  issue: 0xf,
  sheet: 0x7f,
  form: 0xffff,
} as const;
