import type { Decided, Decision } from '../model/decision.ts';
import type { ReceivedPage } from '../model/received.ts';
import type {
  PageState,
  PrintedMailing,
  ReturnSide,
  SideKey,
  StatedPage,
} from '../model/returned.ts';
import type { SeenPage } from '../model/scanned-page.ts';
import type { SheetId } from '../paper/sheet-id.ts';
import type { ShortId } from '../paper/short-code.ts';
import { differ, holdsAnything } from './compare-pages.ts';
import { pageText, sideText } from './keys.ts';

/** What the ledger holds against the pages. */
export type Known = {
  readonly mailings: ReadonlyMap<number, PrintedMailing>;
  readonly decided: readonly Decided[];
};

/** What each page is, in the order in which they came in: exactly one state each. */
export function statePages(pages: readonly ReceivedPage[], known: Known): readonly StatedPage[] {
  const decisions = pageDecisions(known.decided);
  const sides = new Map<string, Placed[]>();
  return pages.map((page): StatedPage => {
    const own = ownState(page, known.mailings, decisions.get(pageText(page)));
    if (own.kind !== 'known') return { page, state: own };
    const key = sideText(own.side);
    const before = sides.get(key) ?? [];
    const state = besides(page, own, before);
    if (state.kind !== 'collision') sides.set(key, [...before, { page, issue: own.issue }]);
    return { page, state };
  });
}

type PageDecision = Extract<Decision, { kind: 'page-is' | 'page-discarded' }>;

/** The last decision on each page; where one of several counts, the others are discarded by it. */
function pageDecisions(decided: readonly Decided[]): ReadonlyMap<string, PageDecision> {
  const last = new Map<string, PageDecision>();
  for (const { decision } of decided) {
    if (decision.kind === 'page-is' || decision.kind === 'page-discarded') {
      last.set(pageText(decision.page), decision);
    } else if (decision.kind === 'page-counts') {
      for (const page of decision.against) {
        last.set(pageText(page), { kind: 'page-discarded', page });
      }
      const own = last.get(pageText(decision.page));
      if (own?.kind === 'page-discarded') last.delete(pageText(decision.page));
    }
  }
  return last;
}

/** What a page is by itself. */
function ownState(
  { seen }: ReceivedPage,
  mailings: ReadonlyMap<number, PrintedMailing>,
  decision: PageDecision | undefined,
): PageState {
  if (decision?.kind === 'page-discarded') return { kind: 'discarded' };
  if (decision?.kind === 'page-is')
    return placed(decision.id, mailings) ?? { kind: 'not-returned' };
  return seen.kind === 'sheet' ? identified(seen.id, mailings) : strangeState(seen);
}

function strangeState(seen: Exclude<SeenPage, { kind: 'sheet' }>): PageState {
  return seen.kind === 'unknown-version' ? { kind: 'newer-version', version: seen.version } : seen;
}

function identified(id: SheetId, mailings: ReadonlyMap<number, PrintedMailing>): PageState {
  const mailing = mailings.get(id.mailing);
  // A number or an issue that the ledger does not know: it was put back from an old copy, or lost.
  if (mailing === undefined || id.issue > (mailing.issues.get(id.packet) ?? 0)) {
    return { kind: 'unknown-mailing', id };
  }
  const state = placed(id, mailings);
  const side = sideIn(id, mailings);
  return state === null || side?.form !== id.form ? { kind: 'not-returned' } : state;
}

function placed(id: ShortId, mailings: ReadonlyMap<number, PrintedMailing>): PageState | null {
  const side = sideIn(id, mailings);
  return side === null ? null : { kind: 'known', side: keyOf(side), issue: id.issue };
}

/** The side that was printed to come back under this id; null when none was. */
export function sideIn(
  id: Omit<ShortId, 'issue'>,
  mailings: ReadonlyMap<number, PrintedMailing>,
): ReturnSide | null {
  const sides = mailings.get(id.mailing)?.sides;
  return sides === undefined ? null : (byKey(sides).get(sideText(id)) ?? null);
}

const indexes = new WeakMap<readonly ReturnSide[], ReadonlyMap<string, ReturnSide>>();

/** Sides of a mailing by what they are called, put in order once: each page that comes in asks for one. */
function byKey(sides: readonly ReturnSide[]): ReadonlyMap<string, ReturnSide> {
  const known = indexes.get(sides);
  if (known !== undefined) return known;
  const made = new Map(sides.map((side) => [sideText(side), side]));
  indexes.set(sides, made);
  return made;
}

function keyOf({ mailing, packet, sheet, side }: SideKey): SideKey {
  return { mailing, packet, sheet, side };
}

type Placed = { readonly page: ReceivedPage; readonly issue: number };

/** What a page is beside those of its side that came before. */
function besides(
  page: ReceivedPage,
  own: Extract<PageState, { kind: 'known' }>,
  before: readonly Placed[],
): PageState {
  const [first] = before;
  if (first === undefined) return own;
  for (const { page: earlier, issue } of before) {
    if (issue !== own.issue) {
      // Of two printings one may have stayed empty.
      if (!holdsSomething(earlier) || !holdsSomething(page)) continue;
      return { ...own, kind: 'collision', of: earlier, why: 'other-issue' };
    }
    if (
      earlier.reading !== null &&
      page.reading !== null &&
      differ(earlier.reading, page.reading)
    ) {
      return { ...own, kind: 'collision', of: earlier, why: 'other-answers' };
    }
  }
  return { ...own, kind: 'duplicate', of: first.page };
}

function holdsSomething({ reading }: ReceivedPage): boolean {
  return reading === null || holdsAnything(reading);
}
