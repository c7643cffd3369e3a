import { join } from 'node:path';
import { htmlPage } from '../compose/html-page.ts';
import type { Tongue } from '../model/language.ts';
import type { MadeFile } from '../model/run-report.ts';
import type { Say } from '../model/words.ts';
import { classFileNames } from '../record/class-file-names.ts';
import { removeStale } from '../shell/remove-stale.ts';
import type { World } from '../shell/world.ts';
import { placesWritten, type PictureSources, type ShownPicture } from './review-pictures.ts';
import type { WaitingScore } from './waiting-scores.ts';

const NAMES = /^scores-.*\.html$/u;

/**
 * Writes `scores-<mailing>-<class>-<subject>.html`: what a pupil wrote, with what it is scored by, a file for each class and subject,
 * so that every teacher gets their own and none grows beyond what a browser opens. Files of what no longer waits are removed.
 */
export async function writeScorePages(
  scores: readonly WaitingScore[],
  sources: PictureSources,
  { folder, world, tongue, say }: ScoreWriting,
): Promise<readonly MadeFile[]> {
  const [template] = (await world.readProduct(['templates/web'])).filter(({ path }) =>
    path.endsWith('scores.hbs'),
  );
  const files: MadeFile[] = [];
  for (const [name, group] of byFile(scores)) {
    world.signal.throwIfAborted();
    const items: unknown[] = [];
    for (const score of group) {
      const pictures: readonly ShownPicture[] = await placesWritten(score.areas, sources);
      const { key, where, of, descriptor, answer } = score;
      items.push({ key, where, of, descriptor, answer, pictures });
    }
    const path = join(folder, name);
    const fields = {
      ...{ lang: tongue, title: say('review.scores.title'), intro: say('review.scores.intro') },
      words: {
        of: say('review.column.of'),
        descriptor: say('review.column.descriptor'),
        answer: say('review.column.key'),
      },
      items,
    };
    await world.writeFile(path, htmlPage(template?.text ?? '', fields));
    files.push({ path, state: 'written' });
  }
  await removeStale(folder, NAMES, new Set(files.map(({ path }) => path)));
  return files;
}

type ScoreWriting = {
  readonly folder: string;
  readonly world: World;
  readonly tongue: Tongue;
  readonly say: Say;
};

function byFile(scores: readonly WaitingScore[]): ReadonlyMap<string, readonly WaitingScore[]> {
  const files = new Map<string, WaitingScore[]>();
  for (const score of scores) {
    const { plan } = score.mailing;
    const { ofClass, ofSubject } = classFileNames(plan);
    const name = `scores-${plan.mailing.id}-${ofClass(score.class)}-${ofSubject(score.subject)}.html`;
    const group = files.get(name);
    if (group === undefined) files.set(name, [score]);
    else group.push(score);
  }
  return files;
}
