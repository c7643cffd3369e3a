import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../../model/problem.ts';
import { productPath } from '../../shell/package-files.ts';
import { slashPath } from '../../shell/slash-path.ts';
import { Stop } from '../../shell/stop.ts';
import { walkFolder } from '../../shell/walk-folder.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { pathOf, type Session } from '../session.ts';
import { starterRoster } from '../starter-roster.ts';

/** Files of the catalogue that schools change for their post: given as examples, so that the product's own count until then. */
const EXAMPLES = [
  'post.yaml',
  'holidays.yaml',
  'list-columns.yaml',
  'address-orders.yaml',
  'envelopes.yaml',
];

/** `new`: a workspace to start from. Nothing that is there is overwritten: a folder with files in it is refused. */
export async function newCommand(session: Session, folder: string): Promise<ExitCode> {
  const { host, world, say, tell } = session;
  const target = pathOf(host, folder);
  const there = await readdir(target).catch(() => []);
  if (there.length > 0) {
    const name = slashPath(target);
    throw new Stop('bad-input', problem('folder-not-empty', { file: name }, { name }));
  }
  const source = productPath('templates/new-workspace');
  const { files } = await walkFolder(source, () => false, { files: 1000, depth: 8 });
  for (const file of files) {
    await world.writeFile(join(target, file.path), await readFile(file.systemPath));
  }
  for (const name of EXAMPLES) {
    const bytes = await readFile(productPath(`templates/catalogue/${name}`));
    await world.writeFile(join(target, 'ulgiler-primery', name), bytes);
  }
  await world.writeFile(
    join(target, 'pupils.xlsx'),
    await world.makeWorkbook([starterRoster(say)]),
  );
  tell(`${say('cli.new-done', { path: target })}\n`);
  return exitCode.done;
}
