import { join } from 'node:path';
import type { Box } from '../model/page.ts';
import { problem, type Problem, type Told } from '../model/problem.ts';
import type { ReceivedPage } from '../model/received.ts';
import type { SubjectResult } from '../model/result.ts';
import type { ReturnedSide } from '../model/returned.ts';
import type { MadeFile } from '../model/run-report.ts';
import type { Rect } from '../paper/rect.ts';
import { A4 } from '../paper/stock.ts';
import { sideText } from '../record/keys.ts';
import { drawDocument } from '../render/press.ts';
import { keptPicture } from '../shell/picture-store.ts';
import type { World } from '../shell/world.ts';
import { putFile, type ResultsRun } from './results-run.ts';

/**
 * Writes the returned pages of each packet and subject as one PDF, in the order of the packet: the pictures as they were kept,
 * byte for byte. Names of files hold the packet's code, never the child's name.
 */
export async function writeSheets(run: ResultsRun): Promise<Told<readonly MadeFile[]>> {
  const { results, folder, names, back, mailing, world } = run;
  const sides = new Map(back.returned.map((each) => [sideText(each.side), each]));
  const returned = results.filter((result) => result.returned.length > 0);
  const files: MadeFile[] = [];
  const problems: Problem[] = [];
  if (returned.length === 0) return { value: files, problems };
  world.progress.begin(mailing.plan.mailing.id, returned.length);
  for (const result of returned) {
    world.signal.throwIfAborted();
    const its = result.returned.flatMap((side) => sides.get(sideText(side)) ?? []);
    const { pictures, lost } = await picturesOf(run, its);
    if (lost > 0) problems.push(pictureLost(result, lost));
    if (pictures.length > 0) {
      const name = `${result.code}-${names.ofSubject(result.subject)}.pdf`;
      const path = join(folder, 'sheets', names.ofClass(result.class), name);
      files.push(await putFile(run, path, await sheetsFile(run, name, pictures)));
    }
    world.progress.advance();
  }
  world.progress.finish();
  return { value: files, problems };
}

function pictureLost({ code }: SubjectResult, count: number): Problem {
  return problem('returned-picture-missing', { file: 'returned/' }, { code, count });
}

type Picture = { readonly bytes: Uint8Array; readonly rect: Rect };

/** The pictures of sides in their order; how many are no longer there. */
async function picturesOf(
  { workspace, world }: ResultsRun,
  sides: readonly ReturnedSide[],
): Promise<{ readonly pictures: readonly Picture[]; readonly lost: number }> {
  const pictures: Picture[] = [];
  let lost = 0;
  for (const { pages } of sides) {
    const page = shownPage(pages);
    const picture = page?.picture ?? null;
    const bytes = picture === null ? null : await keptPicture(workspace, picture);
    const rect = bytes === null ? null : await placeOf(bytes, page?.straight === true, world);
    if (bytes === null || rect === null) lost += 1;
    else pictures.push({ bytes, rect });
  }
  return { pictures, lost };
}

/** Of several scans the last that is straight: the teacher may have written on the sheet between them. */
function shownPage(pages: readonly ReceivedPage[]): ReceivedPage | undefined {
  const kept = pages.filter(({ picture }) => picture !== null);
  return kept.findLast(({ straight }) => straight) ?? kept.at(-1);
}

/** A straight page is the whole sheet; another picture stands in the middle, as large as there is room. */
async function placeOf(bytes: Uint8Array, straight: boolean, world: World): Promise<Rect | null> {
  if (straight) return { x: 0, y: 0, w: A4.w, h: A4.h };
  const probed = await world.probePicture(bytes);
  if (probed === null) return null;
  const scale = Math.min(A4.w / probed.widthPx, A4.h / probed.heightPx);
  const [w, h] = [probed.widthPx * scale, probed.heightPx * scale];
  return { x: (A4.w - w) / 2, y: (A4.h - h) / 2, w, h };
}

async function sheetsFile(
  { mailing }: ResultsRun,
  name: string,
  pictures: readonly Picture[],
): Promise<Uint8Array> {
  const { id, dispatch } = mailing.plan.mailing;
  const pages = pictures.map(({ rect }, at): readonly Box[] => [
    { kind: 'image', rect, image: `page-${at}` },
  ]);
  return drawDocument(pages, {
    title: `${id} ${name}`,
    created: dispatch,
    fonts: [],
    images: new Map(pictures.map(({ bytes }, at) => [`page-${at}`, bytes])),
  });
}
