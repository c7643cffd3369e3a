import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { decodeText } from '../../src/shell/decode-text.ts';
import { slashPath } from '../../src/shell/slash-path.ts';
import { isBelow, walkFolder } from '../../src/shell/walk-folder.ts';
import { readWorkspaceFiles } from '../../src/shell/workspace-files.ts';
import { inFolder } from './folder.ts';

function put(folder: string, path: string, content: string | Uint8Array = ''): string {
  const full = join(folder, ...path.split('/'));
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}

test('texts, tables and pictures by their endings in any case, paths with slashes', async () => {
  await inFolder(async (folder) => {
    put(folder, 'school.yaml', '\uFEFFname: мектеп\r\n');
    put(folder, 'lessons/5a/Қазақ тілі 1.MD', '# Сабақ');
    put(folder, 'lessons/5a/сурет.JPG', 'bytes');
    put(folder, 'Pupils.XLSX', 'PK');
    put(folder, 'feedback/2026-W49.csv', 'a;b');
    put(folder, 'fonts/Own.ttf', 'font');
    put(folder, 'ledger.db', 'no');
    put(folder, '.hidden.md', 'no');
    put(folder, '~$Pupils.xlsx', 'no');
    put(folder, 'out/2026-W49/notes.md', 'no');
    const { value, problems } = await readWorkspaceFiles(folder);
    expect(problems).toEqual([]);
    expect(value.texts).toEqual([
      { path: 'lessons/5a/Қазақ тілі 1.MD', text: '# Сабақ' },
      { path: 'school.yaml', text: 'name: мектеп\r\n' },
    ]);
    expect(value.tables.map((table) => table.path)).toEqual([
      'Pupils.XLSX',
      'feedback/2026-W49.csv',
    ]);
    expect(value.pictures.map((picture) => picture.path)).toEqual(['lessons/5a/сурет.JPG']);
    expect(value.fonts.map((font) => font.path)).toEqual(['fonts/Own.ttf']);
    const bytes = await value.pictures[0]?.read();
    expect(bytes?.ok === true && Buffer.from(bytes.value).toString()).toBe('bytes');
  });
});

test('what cannot be used is told, and the rest is read', async () => {
  await inFolder(async (folder) => {
    put(folder, 'school.yaml', 'name: x');
    put(folder, 'teachers.yaml', new Uint8Array([0xd0, 0x41, 0xff]));
    put(folder, 'lessons/план.docx', 'PK');
    put(folder, 'notes.docx', 'PK');
    truncateSync(put(folder, 'lessons/big.md', ''), 3 * 1024 * 1024);
    const { value, problems } = await readWorkspaceFiles(folder);
    expect(value.texts.map((text) => text.path)).toEqual(['school.yaml']);
    expect(problems.map((each) => [each.place.file, each.code])).toEqual([
      ['lessons/big.md', 'file-too-large'],
      ['lessons/план.docx', 'file-kind-not-read'],
      ['teachers.yaml', 'file-not-utf8'],
    ]);
  });
});

test('a file that the system does not give is a problem and no crash', async () => {
  await inFolder(async (folder) => {
    put(folder, 'school.yaml', 'name: x');
    const gone = put(folder, 'lessons/сурет.png', 'x');
    const { value } = await readWorkspaceFiles(folder);
    const { rmSync } = await import('node:fs');
    rmSync(gone);
    const outcome = await value.pictures[0]?.read();
    expect(outcome?.ok === false && outcome.problems[0]?.code).toBe('file-unreadable');
  });
});

test('links: outside is refused, inside is followed once', async () => {
  await inFolder(async (folder) => {
    const outside = put(folder, 'secret/key.md', 'secret');
    const workspace = join(folder, 'my-school');
    put(workspace, 'lessons/5a/a.md', 'a');
    try {
      symlinkSync(dirname(outside), join(workspace, 'lessons', 'far'), 'junction');
      symlinkSync(join(workspace, 'lessons'), join(workspace, 'lessons', '5a', 'up'), 'junction');
    } catch {
      return; // A system that does not let us make links.
    }
    const { value, problems } = await readWorkspaceFiles(workspace);
    expect(value.texts.map((text) => text.path)).toEqual(['lessons/5a/a.md']);
    expect(problems.map((each) => [each.place.file, each.code])).toEqual([
      ['lessons/far', 'link-outside'],
    ]);
  });
});

test('a folder that is not there stops the run as bad input', async () => {
  await inFolder(async (folder) => {
    await expect(readWorkspaceFiles(join(folder, 'жоқ'))).rejects.toMatchObject({
      kind: 'bad-input',
      problem: { code: 'folder-missing' },
    });
  });
});

test('a walk ends at its limit of files and says so', async () => {
  await inFolder(async (folder) => {
    for (const name of ['a', 'b', 'c', 'd']) put(folder, `${name}/x.md`);
    const { files, problems } = await walkFolder(folder, () => false, { files: 2, depth: 9 });
    expect(files.map((file) => file.path)).toEqual(['a/x.md', 'b/x.md']);
    expect(problems.map((each) => each.code)).toEqual(['too-many-files']);
  });
});

test('paths of Windows get slashes, composed letters, and stay below', () => {
  expect(slashPath('lessons\\5a\\\u0438\u0306.md')).toBe('lessons/5a/\u0439.md');
  expect(isBelow('/a/b', '/a/b/..c/d')).toBe(true);
  expect(isBelow('/a/b', '/a/bc')).toBe(false);
  expect(isBelow('/a/b', '/a')).toBe(false);
});

test('UTF-8 and marked UTF-16 are text; windows-1251 is not taken for it', () => {
  expect(decodeText(Buffer.from('\uFEFFсынып\r\n'))).toBe('сынып\r\n');
  expect(decodeText(Buffer.from('\uFEFFсынып', 'utf16le'))).toBe('сынып');
  expect(decodeText(Buffer.from('\uFEFFсынып', 'utf16le').swap16())).toBe('сынып');
  expect(decodeText(new Uint8Array([0xf1, 0xfb, 0xed, 0xfb, 0xef]))).toBeNull();
});
