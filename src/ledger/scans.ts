import type { PageKey, PageReading, ReceivedPage } from '../model/received.ts';
import type { SeenPage } from '../model/scanned-page.ts';
import type { Ledger } from './open-ledger.ts';

/** A file of scans by its SHA-256, lower-case hex. */
export type ScanFile = {
  readonly sha256: string;
  readonly name: string;
  /** How many pages of it are kept. */
  readonly pages: number;
  readonly done: boolean;
};

/** Notes that a file came in, once; what is known of it now. `day`: `YYYY-MM-DD`. */
export async function openScanFile(
  ledger: Ledger,
  { sha256, name }: Pick<ScanFile, 'sha256' | 'name'>,
  day: string,
): Promise<ScanFile> {
  await ledger.db
    .insertInto('scan_file')
    .values({ sha256, name, pages: 0, received_on: day, done: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await ledger.db
    .selectFrom('scan_file')
    .selectAll()
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  return { sha256, name: row.name, pages: row.pages, done: row.done === 1 };
}

/** Which pages of a file are kept already. */
export async function keptPages(ledger: Ledger, file: string): Promise<ReadonlySet<number>> {
  const rows = await ledger.db
    .selectFrom('scan_page')
    .select('page')
    .where('file', '=', file)
    .execute();
  return new Set(rows.map(({ page }) => page));
}

/** Keeps a page; one that is kept already stays as it is. */
export async function recordPage(
  ledger: Ledger,
  page: Omit<ReceivedPage, 'sequence' | 'fileName'>,
): Promise<void> {
  await ledger.db
    .insertInto('scan_page')
    .values({
      file: page.file,
      page: page.page,
      seen: JSON.stringify(page.seen),
      picture: page.picture,
      straight: page.straight ? 1 : 0,
      reading: page.reading === null ? null : JSON.stringify(page.reading),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Notes that all pages of a file are kept. */
export async function closeScanFile(ledger: Ledger, file: string, pages: number): Promise<void> {
  await ledger.db
    .updateTable('scan_file')
    .set({ done: 1, pages })
    .where('sha256', '=', file)
    .execute();
}

/** How a page that a person named reads, now that its form is known. */
export async function rereadPage(
  ledger: Ledger,
  { file, page }: PageKey,
  reading: PageReading,
): Promise<void> {
  await ledger.db
    .updateTable('scan_page')
    .set({ reading: JSON.stringify(reading) })
    .where('file', '=', file)
    .where('page', '=', page)
    .execute();
}

/** Every page that came in, in that order. */
export async function receivedPages(ledger: Ledger): Promise<readonly ReceivedPage[]> {
  const rows = await ledger.db
    .selectFrom('scan_page')
    .innerJoin('scan_file', 'scan_file.sha256', 'scan_page.file')
    .selectAll('scan_page')
    .select('scan_file.name')
    .orderBy('sequence')
    .execute();
  // Only this file writes these columns, from values of the types.
  return rows.map((row) => ({
    sequence: row.sequence,
    file: row.file,
    fileName: row.name,
    page: row.page,
    seen: JSON.parse(row.seen) as SeenPage,
    picture: row.picture,
    straight: row.straight === 1,
    reading: row.reading === null ? null : (JSON.parse(row.reading) as PageReading),
  }));
}

/** Whether a page of a scan or a decision was ever kept: without any nothing is to be told of what came back. */
export async function hasAnyReturn({ db }: Ledger): Promise<boolean> {
  const page = await db.selectFrom('scan_page').select('page').limit(1).executeTakeFirst();
  if (page !== undefined) return true;
  return (await db.selectFrom('decision').select('day').limit(1).executeTakeFirst()) !== undefined;
}
