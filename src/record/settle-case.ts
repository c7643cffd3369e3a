import type { Decision } from '../model/decision.ts';
import type { PageKey } from '../model/received.ts';
import type { Matter } from '../model/review.ts';
import type { ShortId } from '../paper/short-code.ts';
import { optionsTyped } from './option-names.ts';

/** What answers are understood by. */
export type Answering = {
  /** How an option of the case's marks is called. */
  readonly nameOf: (option: string) => string;
  /** Reads a short code; null when it is mistyped or none of ours. */
  readonly codeIn: (typed: string) => ShortId | null;
  /** Is it a side that was printed to come back? */
  readonly isPrinted: (id: ShortId) => boolean;
  /** The pupil whose name was typed; null when nobody, or more than one, bears it. */
  readonly pupilIn: (typed: string) => string | null;
};

/** Why an answer decides nothing. */
export type Misunderstood = 'option' | 'code' | 'code-not-returned' | 'which' | 'pupil';

/** Typed for «this page is of no use». */
const USELESS = /^[-–—]$/u;
/** Typed for «yes, as proposed». */
const YES = /^(?:\+|иә|ия|да|yes)$/iu;

/** The decision that an answer to a matter is, or why it is none. */
export function settleCase(
  matter: Matter,
  typed: string,
  answering: Answering,
): { readonly decision: Decision } | { readonly wrong: Misunderstood } {
  const answer = typed.trim();
  switch (matter.kind) {
    case 'page':
      return settlePage(matter, answer, answering);
    case 'collision':
      return settleCollision(matter, answer);
    case 'marks': {
      const options = YES.test(answer)
        ? proposalOf(matter)
        : optionsTyped(answer, matter.options, answering.nameOf);
      return options === null
        ? { wrong: 'option' }
        : { decision: { kind: 'options', group: matter.group, options } };
    }
    case 'spare': {
      const pupil = answering.pupilIn(answer);
      const { mailing, packet } = matter;
      return pupil === null
        ? { wrong: 'pupil' }
        : { decision: { kind: 'pupil', mailing, packet, pupil } };
    }
  }
}

function proposalOf({ verdict }: Extract<Matter, { kind: 'marks' }>): readonly string[] | null {
  if (verdict.kind === 'several' || verdict.proposal.length === 0) return null;
  return verdict.proposal;
}

function settlePage(
  { page, id }: Extract<Matter, { kind: 'page' }>,
  answer: string,
  { codeIn, isPrinted }: Answering,
): { readonly decision: Decision } | { readonly wrong: Misunderstood } {
  if (USELESS.test(answer)) return { decision: { kind: 'page-discarded', page } };
  const named = YES.test(answer) ? id : codeIn(answer);
  if (named === null) return { wrong: 'code' };
  if (!isPrinted(named)) return { wrong: 'code-not-returned' };
  return { decision: { kind: 'page-is', page, id: named } };
}

/** `1`: the page that came first counts; `2`: the later one. */
function settleCollision(
  { side, page, of }: Extract<Matter, { kind: 'collision' }>,
  answer: string,
): { readonly decision: Decision } | { readonly wrong: Misunderstood } {
  const counts = (kept: PageKey, against: PageKey): { readonly decision: Decision } => ({
    decision: { kind: 'page-counts', side, page: kept, against: [against] },
  });
  if (answer === '1') return counts(of, page);
  if (answer === '2') return counts(page, of);
  return { wrong: 'which' };
}
