import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { problem } from '../../src/model/problem.ts';
import { Stop } from '../../src/shell/stop.ts';
import { readTables } from '../../src/shell/spreadsheet-read.ts';
import { inFolder } from '../shell/folder.ts';
import { EMPTY_TOTALS, fakeHost, GOOD_REPORT } from './fake-host.ts';

const WARNING = problem('file-kind-not-read', { file: 'lessons/a.docx' }, { name: 'a.docx' });
const ERROR = problem('file-not-utf8', { file: 'lessons/b.md' }, { name: 'b.md' });

test('help and version end well and wait for nothing', async () => {
  for (const args of [['--help'], ['help', 'print'], ['print', '--help'], ['--version']]) {
    const { host, out, err } = fakeHost({});
    expect(await run(args, host)).toBe(0);
    expect(out().length).toBeGreaterThan(4);
    expect(err()).toBe('');
  }
});

test.each([
  ['kk', 'Қолданылуы:', 'Командалар:'],
  ['ru', 'Использование:', 'Команды:'],
  ['en', 'Usage:', 'Commands:'],
])('help in %s', async (lang, usage, commands) => {
  const { host, out } = fakeHost({});
  await run(['--lang', lang, '--help'], host);
  expect(out()).toContain(usage);
  expect(out()).toContain(commands);
  expect(out()).not.toContain('⟨');
});

test.each([
  [[], ''],
  [['publish'], 'publish'],
  [['check'], 'workspace'],
  [['check', 'a', '--colour'], '--colour'],
  [['check', 'a', 'b'], 'кавычки'],
  [['check', 'a', '--mailing'], '--mailing'],
  [['check', 'a', '--lang', 'de'], '--lang'],
  [['reprint', 'a'], '--packet'],
  [['reprint', 'a', '--bundle', '2'], '--route'],
  [['reprint', 'a', '--bundle', 'x', '--route', 'r'], 'x'],
])('a wrong command line %j is usage, told in Russian', async (args, word) => {
  const { host, err } = fakeHost({});
  expect(await run(args, host)).toBe(1);
  expect(err()).toContain(word);
  if (word !== '') expect(err()).toMatch(/[а-я]/);
  expect(err()).not.toContain('⟨');
});

test('check tells errors first, then the other problems, then the load, and its exit code', async () => {
  const report = { ...GOOD_REPORT, problems: [ERROR, WARNING] };
  const asked: unknown[] = [];
  const { host, out } = fakeHost({
    checkWorkspace: (folder, options) => {
      asked.push(folder, options);
      return Promise.resolve(report);
    },
  });
  expect(await run(['check', 'мектеп', '--mailing', '2026-W49', '--lang', 'kk'], host)).toBe(5);
  expect(asked).toEqual([resolve('мектеп'), { mailing: '2026-W49' }]);
  const [first, second] = out().split('\n');
  expect(first).toContain('lessons/b.md: қате file-not-utf8');
  expect(second).toContain('lessons/a.docx: ескерту file-kind-not-read');
  expect(out()).toContain('Қате: 1, ескерту: 1, хабарлама: 0.');
  expect(out()).toContain('Үлгі пошта бөлімшесі');
});

test.each([
  ['warnings only', { ...GOOD_REPORT, problems: [WARNING] }, 0],
  ['errors with something left', { ...GOOD_REPORT, problems: [ERROR] }, 5],
  ['errors with nothing left', { ...GOOD_REPORT, problems: [ERROR], totals: EMPTY_TOTALS }, 2],
  [
    'a ledger in use',
    { ...GOOD_REPORT, problems: [problem('ledger-busy', { file: 'ledger.db' }, { name: 'x' })] },
    4,
  ],
  [
    'a missing library',
    { ...GOOD_REPORT, problems: [problem('tool-missing', { file: 'x' }, { name: 'x' })] },
    3,
  ],
])('exit code of a report with %s', async (_name, report, code) => {
  const { host } = fakeHost({ checkWorkspace: () => Promise.resolve(report) });
  expect(await run(['check', '.'], host)).toBe(code);
});

test('print passes its flags on and says where the archives lie; quiet says nothing', async () => {
  const asked: unknown[] = [];
  const files = [
    { path: '/a/out/2026-W49/routes/post-ulgi.zip', state: 'written' as const },
    { path: '/a/out/2026-W49/routes/hand.zip', state: 'kept' as const },
  ];
  const outbound = {
    printMailing: (_folder: string, options: unknown) => {
      asked.push(options);
      return Promise.resolve({ ...GOOD_REPORT, files });
    },
  };
  const loud = fakeHost(outbound);
  const args = ['print', 'a', '--route', 'x', '--route', 'y', '--packet', '0012-K', '--replan'];
  expect(await run(args, loud.host)).toBe(0);
  expect(asked).toEqual([
    { mailing: null, routes: ['x', 'y'], packets: ['0012-K'], replan: true, evenIfOut: false },
  ]);
  expect(loud.out()).toContain('Записано: /a/out/2026-W49/routes/post-ulgi.zip');
  expect(loud.out()).toContain('Уже было: /a/out/2026-W49/routes/hand.zip');
  const quiet = fakeHost(outbound);
  expect(await run(['print', 'a', '--quiet'], quiet.host)).toBe(0);
  expect(quiet.out() + quiet.err()).toBe('');
});

test('reprint takes a bundle of a route', async () => {
  const asked: unknown[] = [];
  const { host } = fakeHost({
    reprintPackets: (_folder, options) => {
      asked.push(options);
      return Promise.resolve({ ...GOOD_REPORT, files: [] });
    },
  });
  expect(await run(['reprint', 'a', '--route', 'x', '--bundle', '2'], host)).toBe(0);
  expect(asked).toEqual([
    { mailing: null, routes: ['x'], packets: [], bundles: [2], reported: false },
  ]);
});

test('messages speak as school.yaml says, unless a flag says otherwise', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'school.yaml'), 'name: x\r\nmessages: "kk" # тіл\r\n');
    const outbound = { checkWorkspace: () => Promise.resolve(GOOD_REPORT) };
    const own = fakeHost(outbound);
    await run(['check', folder], own.host);
    expect(own.out()).toContain('Кемшілік жоқ.');
    const asked = fakeHost(outbound);
    await run(['check', folder, '--lang', 'en'], asked.host);
    expect(asked.out()).toContain('No problems.');
  });
});

test.each([
  ['bad-input', 2],
  ['tool-missing', 3],
  ['output-not-written', 4],
] as const)('a stop of %s ends with %d and one line', async (kind, code) => {
  const stop = new Stop(kind, problem('disk-full', { file: 'out/a.zip' }, { name: 'out/a.zip' }));
  const { host, err } = fakeHost({ printMailing: () => Promise.reject(stop) });
  expect(await run(['print', 'a'], host)).toBe(code);
  expect(err()).toBe(
    'out/a.zip: ошибка disk-full: На диске нет места: out/a.zip не записан. Освободите место и повторите команду.\n',
  );
});

test.each([
  ['SQLITE_FULL', 4, 'disk-full'],
  ['SQLITE_BUSY', 4, 'ledger-busy'],
  ['ENOENT', 2, 'file-unreadable'],
])('%s ends with %d as %s', async (code, exit, told) => {
  const error = Object.assign(new Error(code), { code, path: code === 'ENOENT' ? 'a\\b' : 1 });
  const { host, err } = fakeHost({ printMailing: () => Promise.reject(error) });
  expect(await run(['print', 'a'], host)).toBe(exit);
  expect(err()).toContain(told);
});

test('a bug is one message without what the error quotes; with debug there is a trace', async () => {
  const bug = new TypeError('cannot read Әлиұлы Өмір');
  const outbound = { checkWorkspace: () => Promise.reject(bug) };
  const short = fakeHost(outbound);
  expect(await run(['check', 'a', '--lang', 'kk'], short.host)).toBe(70);
  expect(short.err()).toContain('TypeError');
  expect(short.err()).toContain('Бағдарламаның өз қатесі');
  expect(short.err()).not.toContain('Әлиұлы');
  expect(short.err().trimEnd().split('\n')).toHaveLength(1);
  const long = fakeHost(outbound, { env: { SABAQPOST_DEBUG: '1' } });
  await run(['check', 'a'], long.host);
  expect(long.err()).toContain('at ');
});

test('a stopped run ends with 130 and breaks off the line of progress', async () => {
  const controller = new AbortController();
  const { host, err } = fakeHost(
    {
      printMailing: (_folder, _options, world) => {
        world.progress.begin('post-ulgi', 100);
        controller.abort();
        world.signal.throwIfAborted();
        return Promise.reject(new Error('not stopped'));
      },
    },
    { signal: controller.signal, isTerminal: true },
  );
  expect(await run(['print', 'a'], host)).toBe(130);
  expect(err()).toContain('\u001B[K\nОстановлено.');
});

test('new makes a workspace once, with a list that can be read', async () => {
  await inFolder(async (folder) => {
    const { host, out } = fakeHost({}, { cwd: folder });
    expect(await run(['new', 'мектеп', '--lang', 'kk'], host)).toBe(0);
    expect(out()).toContain(join(folder, 'мектеп'));
    const made = join(folder, 'мектеп');
    expect(readdirSync(made)).toEqual(
      expect.arrayContaining(['lessons', 'mailings', 'pupils.xlsx', 'routes.yaml', 'school.yaml']),
    );
    const { value } = await readTables('pupils.xlsx', readFileSync(join(made, 'pupils.xlsx')));
    expect(value[0]?.rows).toHaveLength(2);
    writeFileSync(join(made, 'school.yaml'), 'mine');
    const again = fakeHost({}, { cwd: folder });
    expect(await run(['new', 'мектеп'], again.host)).toBe(2);
    expect(readFileSync(join(made, 'school.yaml'), 'utf8')).toBe('mine');
    expect(again.err()).toContain('folder-not-empty');
  });
});

test('the table of wording goes out for a reader, the same bytes twice', async () => {
  await inFolder(async (folder) => {
    const { host } = fakeHost({}, { cwd: folder });
    expect(await run(['words', 'export', 'a.xlsx'], host)).toBe(0);
    expect(await run(['words', 'export', 'b.xlsx', '-q'], host)).toBe(0);
    const bytes = readFileSync(join(folder, 'a.xlsx'));
    expect(bytes.equals(readFileSync(join(folder, 'b.xlsx')))).toBe(true);
    const { value } = await readTables('a.xlsx', bytes);
    expect(value[0]?.rows[0]).toEqual(['Ключ', 'Казахский', 'Русский', 'Английский', 'Проверено']);
    expect(value[0]?.rows).toContainEqual(
      expect.arrayContaining(['progress.left', 'қалды {time}', 'осталось {time}', '{time} left']),
    );
  });
});

test('test-page and new-lessons tell their files', async () => {
  const page = fakeHost({ printTestPage: (path) => Promise.resolve({ path, state: 'written' }) });
  expect(await run(['test-page'], page.host)).toBe(0);
  expect(page.out()).toContain('sabaqpost-test-page.pdf');
  const lessons = fakeHost({
    writeLessonSkeletons: (_plan, folder) =>
      Promise.resolve({ problems: [ERROR], files: [{ path: folder, state: 'kept' }] }),
  });
  expect(await run(['new-lessons', 'ktzh.xlsx', 'a'], lessons.host)).toBe(5);
  expect(lessons.err()).toContain('file-not-utf8');
});
