import { problem, type Problem } from '../model/problem.ts';

/** Three signs or more begin a block and end it; only what begins one may say what it is. */
const MARK = /^ {0,3}(?<mark>`{3,}|~{3,})(?<info>[^`]*)$/u;

/**
 * Blocks between ``` marks that no line ends: everything below would stand in them, keys and answers too. A second block
 * that begins before the first one ends shows the same. `firstLine`: line of the file the body begins on.
 */
export function openFences(
  body: string,
  { file, firstLine }: { readonly file: string; readonly firstLine: number },
): readonly Problem[] {
  let open: { readonly mark: string; readonly info: string; readonly line: number } | null = null;
  const tell = ({ info, line }: NonNullable<typeof open>): Problem =>
    problem('lesson-fence-open', { file, line }, { word: info === '' ? '```' : info });
  const told: Problem[] = [];
  for (const [at, text] of body.split(/\r?\n/u).entries()) {
    const groups = MARK.exec(text)?.groups;
    if (groups === undefined) continue;
    const mark = groups['mark'] ?? '';
    const info = (groups['info'] ?? '').trim();
    const begun = { mark, info, line: firstLine + at };
    if (open === null) {
      open = begun;
    } else if (info !== '') {
      told.push(tell(open));
      open = begun;
    } else if (mark.startsWith(open.mark)) {
      open = null;
    }
  }
  return open === null ? told : [...told, tell(open)];
}
