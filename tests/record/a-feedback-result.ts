import type { Feedback } from '../../src/model/feedback.ts';
import type { MailingPlan } from '../../src/model/plan.ts';
import type { ItemResult, SubjectResult } from '../../src/model/result.ts';
import type { PrintedMailing, ReturnSide, SettledArea } from '../../src/model/returned.ts';

/** A printed mailing of one packet; the parts that feedback does not look into are empty. */
export function aPrintedMailing(
  number: number,
  id: string,
  dispatch: string,
  more: {
    readonly superseded?: boolean;
    readonly returnBy?: string;
    readonly told?: readonly Feedback[];
  } = {},
): PrintedMailing {
  const days = [
    { day: '2026-12-02', lessons: ['m-1'] },
    { day: '2026-11-30', lessons: ['m-1'] },
  ];
  const plan = {
    mailing: { id, dispatch, weeks: [id] },
    mailingNumber: number,
    returnBy: more.returnBy ?? '2027-01-31',
    lessons: [{ id: 'm-1', topic: 'Жай бөлшек' }],
    packets: [{ number: 1, code: '0001-C', pupil: { id: 'p1' }, days, feedback: more.told ?? [] }],
  } as unknown as MailingPlan;
  const empty = { sides: [], forms: new Map(), issues: new Map() };
  return { number, plan, superseded: more.superseded ?? false, ...empty };
}

/** An item worth so many points that has got so many, or is still to be scored. */
export function anItem(number: number, got: number | null, of = 4): ItemResult {
  const outcome =
    got === null
      ? ({ kind: 'waiting', empty: false } as const)
      : ({ kind: 'scored', got, by: 'key' } as const);
  const where = { item: `m-1#q${number}`, lesson: 'm-1', number, part: 'question' } as const;
  return { ...where, of, outcome, areas: [] };
}

/** A place a teacher has written in. */
export function aWritten(item: string): SettledArea {
  const rect = { x: 30, y: 200, w: 80, h: 24 };
  const inkPrint = { columns: 2, cells: '1100' };
  return { item, rect, state: 'written', inkPrint, from: { file: 'f', page: 1 } };
}

const side = (mailing: number, sheet: number): ReturnSide => ({
  ...{ mailing, packet: 1, sheet, side: 'recto', form: sheet, subject: 'mathematics' },
});

/** How a subject of two return sheets stands; `back`: so many of them came. */
export function aResult(
  mailing: number,
  items: readonly ItemResult[],
  more: Partial<SubjectResult> & { readonly back?: number } = {},
): SubjectResult {
  const { back = 2, ...rest } = more;
  const expected = [side(mailing, 5), side(mailing, 6)];
  const got = items.reduce(
    (sum, { outcome }) => sum + (outcome.kind === 'scored' ? outcome.got : 0),
    0,
  );
  const complete = items.every(({ outcome }) => outcome.kind === 'scored');
  const of = items.reduce((sum, each) => sum + each.of, 0);
  return {
    ...{ mailing, packet: 1, code: '0001-C', pupil: 'p1', class: '5А', subject: 'mathematics' },
    expected,
    returned: expected.slice(0, back),
    items,
    total: {
      ...{ got, of, complete },
      percent: complete ? Math.round((100 * got) / of) : null,
      mark: complete ? '4' : null,
    },
    ...{ understood: [], questions: [], comment: [], advice: [], reply: [] },
    ...rest,
  };
}
