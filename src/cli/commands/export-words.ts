import type { Words } from '../../model/words.ts';
import type { OutTable } from '../../model/table.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { filesText } from '../report.ts';
import { pathOf, type Session } from '../session.ts';

/** `words export`: all wording as a workbook for a native reader. */
export async function exportWordsCommand(session: Session, file: string): Promise<ExitCode> {
  const { host, world, words, tongue, tell, say } = session;
  const path = pathOf(host, file);
  const heads = ['key', 'kk', 'ru', 'en', 'reviewed'].map((head) => say(`words-table.${head}`));
  await world.writeFile(
    path,
    await world.makeWorkbook([wordsTable(words, say('words-table.sheet'), heads)]),
  );
  tell(filesText([{ path, state: 'written' }], words, tongue));
  return exitCode.done;
}

/** The table of wording, by key. */
function wordsTable(words: Words, sheet: string, head: readonly string[]): OutTable {
  const rows = Array.from(words, ([key, { kk, ru, en, reviewed }]) => [
    key,
    kk,
    ru,
    en ?? null,
    reviewed,
  ]);
  rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return { sheet, head, rows, widths: [36, 60, 60, 60, 10] };
}
