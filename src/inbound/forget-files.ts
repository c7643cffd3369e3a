import type { Reprint } from '../ledger/reprints.ts';
import { reprintFolder } from '../outbound/reprint.ts';
import { looseKey } from '../text/loose-key.ts';
import type { TheirPacket } from './forget-target.ts';

/** The reprints of mailings, by the number of the mailing. */
type Reprints = ReadonlyMap<number, readonly Reprint[]>;

/** Files of `out/` by what is to become of them; paths are below the workspace, with `/`. */
export type OutFiles = {
  readonly theirs: readonly string[];
  /** Not the product's: who made them must look into them. */
  readonly others: readonly string[];
};

/** What the product writes below `out/`. */
const OURS = [
  /^[^/]+\/(?:summary\.json|bags\.pdf|bags\.csv|proof\.pdf|marking\/[^/]+\.pdf)$/u,
  /^[^/]+\/(?:reprint-\d+\/)?routes\/[^/]+\.zip$/u,
  /^[^/]+\/packets\/[^/]+\.pdf$/u,
  /^[^/]+\/results\/.+$/u,
  /^(?:[^/]+\/)?review\/.+$/u,
];

/** What shows pages or names of many pupils, whatever the mailing; all can be made anew. */
const SHOWS_ANYBODY = /^(?:[^/]+\/)?(?:review\/.+|proof\.pdf)$/u;

/**
 * Parts the files of `out/`: those that hold these packets or a name, those of others, and those that the product does not know.
 * The archives of a route hold whoever was on it.
 */
export function outFilesOf(
  files: readonly string[],
  packets: readonly TheirPacket[],
  reprints: Reprints,
): OutFiles {
  const folders = new Map<string, string[]>();
  for (const packet of packets) {
    const folder = folderOf(packet.mailing);
    folders.set(folder, [...(folders.get(folder) ?? []), ...holding(packet, reprints)]);
  }
  const isTheirs = (below: string): boolean => {
    if (SHOWS_ANYBODY.test(below)) return true;
    const [folder = '', ...rest] = below.split('/');
    const path = rest.join('/');
    return (folders.get(folder) ?? []).some((each) =>
      each.endsWith('/') ? path.startsWith(each) : path === each,
    );
  };
  const below = files.map((path) => path.replace(/^out\//u, ''));
  const theirs = below.filter(isTheirs);
  const others = below.filter(
    (path) => !theirs.includes(path) && !OURS.some((pattern) => pattern.test(path)),
  );
  return {
    theirs: theirs.map((path) => `out/${path}`),
    others: others.map((path) => `out/${path}`),
  };
}

/** Folder below `out/` of a mailing: what a replaced plan gave out lies in one of its own. */
export function folderOf({ number, plan, superseded }: TheirPacket['mailing']): string {
  return superseded ? `${plan.mailing.id}-superseded-${number}` : plan.mailing.id;
}

/** What holds a packet in the folder of its mailing; a folder ends in `/`. */
function holding(
  { mailing, packet, code, route, named }: TheirPacket,
  reprints: Reprints,
): readonly string[] {
  const archives = (reprints.get(mailing.number) ?? [])
    .filter(({ issues }) => issues.some((issue) => issue.packet === packet))
    .map((reprint) => `${reprintFolder(reprint)}/routes/${route}.zip`);
  // A spare packet was printed without a name: only what came back of it is the pupil's.
  const printed = named ? [`routes/${route}.zip`, `packets/${code}.pdf`, ...archives] : [];
  return [...printed, 'results/'];
}

const SHORTEST = 3;

/** Does a text bear a word of the name? */
export function bearsName(text: string, name: string): boolean {
  const key = looseKey(text);
  const words = name.split(/\s+/u).map(looseKey);
  return words.some((word) => word.length >= SHORTEST && key.includes(word));
}
