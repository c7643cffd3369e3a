import type { SheetId } from '../paper/sheet-id.ts';

/** Why a page of ours could not be read. */
export type Unreadable =
  /** Neither of its codes could be read: somebody types the short code. */
  | 'no-code'
  /** Too few fiducials to know how it lies. */
  | 'no-fiducials'
  /** Hardly any ink stands out. */
  | 'too-faint'
  /** Part of the page is not in the picture. */
  | 'cut-off'
  /** Bent or crumpled beyond what can be straightened. */
  | 'bent'
  /** Codes of two sheets: a folded page, or two pages one on the other. */
  | 'codes-disagree';

/** What the picture of a page turned out to be, whatever the ledger knows of it. */
export type SeenPage =
  | { readonly kind: 'sheet'; readonly id: SheetId }
  /** Ours, but its marks cannot be read; `id` where a code could. */
  | { readonly kind: 'unreadable'; readonly why: Unreadable; readonly id: SheetId | null }
  /** Built as ours, signed with another key. */
  | { readonly kind: 'other-school'; readonly claimed: SheetId }
  | { readonly kind: 'unknown-version'; readonly version: number }
  /** No code and no fiducials of ours. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'blank' };
