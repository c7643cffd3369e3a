import type { Decision } from '../model/decision.ts';
import { groupText, pageText, sideText } from './keys.ts';

/** One text for what a decision is about: of decisions with the same, the last counts. */
function decisionSubject(decision: Decision): string {
  switch (decision.kind) {
    case 'page-is':
    case 'page-discarded':
      return `page ${pageText(decision.page)}`;
    case 'page-counts': {
      const pages = [decision.page, ...decision.against].map(pageText).sort();
      return `counts ${sideText(decision.side)} ${pages.join(' ')}`;
    }
    case 'options':
      return `options ${groupText(decision.group)}`;
    case 'score':
      return `score ${decision.mailing}/${decision.packet}/${decision.item}`;
    case 'pupil':
      return `pupil ${decision.mailing}/${decision.packet}`;
  }
}

/** The decisions that say anything new after those taken before, in their order. */
export function newDecisions(
  decisions: readonly Decision[],
  before: readonly Decision[],
): readonly Decision[] {
  const last = new Map(before.map((each) => [decisionSubject(each), JSON.stringify(each)]));
  return decisions.filter((decision) => {
    const subject = decisionSubject(decision);
    const text = JSON.stringify(decision);
    if (last.get(subject) === text) return false;
    last.set(subject, text);
    return true;
  });
}
