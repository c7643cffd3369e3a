import { readFile, stat } from 'node:fs/promises';
import { problem, type Outcome, type Problem, type Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { decodeText } from './decode-text.ts';
import { slashPath } from './slash-path.ts';
import { Stop } from './stop.ts';
import { unreadable, walkFolder, type FoundFile } from './walk-folder.ts';

/** The files of a workspace that the house reads; all paths are relative to it, with `/`. */
export type WorkspaceFiles = {
  readonly folder: string;
  /** YAML, Markdown and templates, decoded. */
  readonly texts: readonly SourceText[];
  readonly tables: readonly TableFile[];
  /** PNG and JPEG files. */
  readonly pictures: readonly PictureFile[];
  /** Font files of the school's own. */
  readonly fonts: readonly LaterFile[];
};

/** A workbook or CSV file. */
export type TableFile = {
  readonly path: string;
  readonly bytes: Uint8Array;
};

/** A file whose bytes are read when asked for. */
type LaterFile = {
  readonly path: string;
  readonly read: () => Promise<Outcome<Uint8Array>>;
};

/** A PNG or JPEG file of the workspace. */
export type PictureFile = LaterFile;

type Kind = 'text' | 'table' | 'picture' | 'font' | 'foreign' | 'hidden-txt' | 'other';

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  // Notepad adds `.txt`, and Explorer hides it.
  ['hidden-txt', /\.(ya?ml|md|hbs|csv)\.txt$/i],
  ['text', /\.(ya?ml|md|hbs)$/i],
  ['table', /\.(xlsx|xlsm|xls|csv)$/i],
  ['picture', /\.(png|jpe?g|svg)$/i],
  ['font', /\.(ttf|otf)$/i],
  ['foreign', /\.(docx?|odt|rtf|xlsb|ods|gif|webp|heic|bmp|tiff?|svg)$/i],
];

/** Where a file of a kind that is not read was surely meant to be read. */
const MEANT = /^(?:(?:lessons|mailings|feedback)\/|(?:pupils|оқушылар|ученики)[^/]*$)/i;

const MIB = 1024 * 1024;
/** Largest file of each kind that is read, bytes: more is a mistake, and would fill the memory. */
const LARGEST: Readonly<Record<Kind, number>> = {
  text: 2 * MIB,
  table: 20 * MIB,
  picture: 40 * MIB,
  font: 20 * MIB,
  foreign: Infinity,
  'hidden-txt': Infinity,
  other: Infinity,
};
const LIMITS = { files: 20_000, depth: 12 };

/**
 * Reads a workspace folder. A file that cannot be read, is too large or is not UTF-8 is told and left out; a Word
 * document and the like is told, for somebody meant it to be read. Rejects with `Stop` when there is no such folder.
 */
export async function readWorkspaceFiles(folder: string): Promise<Told<WorkspaceFiles>> {
  await requireFolder(folder);
  const { files, problems } = await walkFolder(folder, isSkipped, LIMITS);
  const told: Problem[] = [...problems];
  const kept = files.filter((file) => isWanted(file, told));
  const texts: SourceText[] = [];
  const tables: TableFile[] = [];
  for (const file of kept) {
    const kind = kindOf(file.path);
    if (kind === 'text') keep(await readText(file), texts, told);
    if (kind === 'table') keep(await readTable(file), tables, told);
  }
  const later = (kind: Kind): LaterFile[] =>
    kept
      .filter((file) => kindOf(file.path) === kind)
      .map((file) => ({ path: file.path, read: () => readBytes(file) }));
  const value = { folder, texts, tables, pictures: later('picture'), fonts: later('font') };
  return { value, problems: told };
}

/** Rejects with `Stop` when there is no such folder. */
export async function requireFolder(folder: string): Promise<void> {
  const status = await stat(folder).catch(() => null);
  if (status?.isDirectory() === true) return;
  const name = slashPath(folder);
  throw new Stop('bad-input', problem('folder-missing', { file: name }, { name }));
}

function isSkipped(path: string, isFolder: boolean): boolean {
  const name = path.split('/').at(-1) ?? '';
  // `~$pupils.xlsx` is Excel's sign that somebody has the list open.
  if (name.startsWith('.') || name.startsWith('~$')) return true;
  return isFolder && (path === 'out' || name === 'node_modules');
}

function kindOf(path: string): Kind {
  return KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
}

function isWanted(file: FoundFile, problems: Problem[]): boolean {
  const kind = kindOf(file.path);
  const place = { file: file.path };
  if (kind === 'foreign') {
    if (!MEANT.test(file.path)) return false;
    problems.push(problem('file-kind-not-read', place, { name: file.path }));
    return false;
  }
  if (kind === 'hidden-txt') {
    const values = { name: file.path, right: file.path.slice(0, -'.txt'.length) };
    problems.push(problem('file-name-txt', place, values));
    return false;
  }
  const limit = LARGEST[kind];
  if (file.bytes <= limit) return kind !== 'other';
  const values = { name: file.path, size: Math.ceil(file.bytes / MIB), limit: limit / MIB };
  problems.push(problem('file-too-large', place, values));
  return false;
}

async function readText(file: FoundFile): Promise<Outcome<SourceText>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  if (text !== null) return { ok: true, value: { path: file.path, text }, warnings: [] };
  const told = problem('file-not-utf8', { file: file.path }, { name: file.path });
  return { ok: false, problems: [told] };
}

async function readTable(file: FoundFile): Promise<Outcome<TableFile>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  return { ok: true, value: { path: file.path, bytes: bytes.value }, warnings: [] };
}

async function readBytes(file: FoundFile): Promise<Outcome<Uint8Array>> {
  try {
    return { ok: true, value: await readFile(file.systemPath), warnings: [] };
  } catch (error) {
    return { ok: false, problems: [unreadable(file.path, error)] };
  }
}

function keep<T>(outcome: Outcome<T>, values: T[], problems: Problem[]): void {
  if (outcome.ok) values.push(outcome.value);
  else problems.push(...outcome.problems);
}
