import type { MarkScale } from '../../model/catalogue.ts';
import type { Lesson, TableCell } from '../../model/lesson.ts';
import type { MarkingGuide } from '../../model/marking-guide.ts';
import type { ComposeContext } from '../context.ts';
import type { FlowBlock } from '../flow-block.ts';
import { totalsOf } from './marking-lesson.ts';

type Steps = MarkScale['steps'];
/** The first and last value that give a mark; null where none does. */
type Span = { readonly from: number; readonly to: number } | null;

/** How points become a mark in the grade: percents, and the points themselves of every sum that occurs. Nothing without a scale or points. */
export function scaleBlocks(
  { say, catalogue }: ComposeContext,
  { class: { grade }, lessons, levels }: MarkingGuide,
): readonly FlowBlock[] {
  const steps = catalogue.markScales.find(({ grades }) => grades.includes(grade))?.steps ?? [];
  const all = lessons.map(({ lesson }) => lesson);
  const sums = sumsOf(
    all.map((lesson) => [lesson]),
    levels,
  );
  if (steps.length === 0 || sums.length === 0) return [];
  const row = (name: string, spans: readonly Span[], unit: string): readonly TableCell[] => [
    { runs: [{ text: name }] },
    ...spans.map((span) => centred(spanText(span, unit))),
  ];
  return [
    { kind: 'heading', level: 2, runs: [{ text: say('guide.scale') }] },
    {
      kind: 'table',
      header: [{ runs: [{ text: say('guide.mark') }] }, ...steps.map(({ mark }) => centred(mark))],
      rows: [
        row(say('guide.percent'), markSpans(steps, 100), '\u00a0%'),
        ...sums.map((n) => row(say('guide.of-points', { n }), markSpans(steps, n), '')),
        ...(all.length === 1 ? [] : sumsOf([all], levels)).map((n) =>
          row(say('guide.of-all', { n }), markSpans(steps, n), ''),
        ),
      ],
      widths: [2, ...steps.map(() => 1.2)],
    },
  ];
}

/** The sums of points that occur in works, each a few lessons, from the lowest. */
function sumsOf(
  works: readonly (readonly Lesson[])[],
  levels: MarkingGuide['levels'],
): readonly number[] {
  const points = works.flatMap((lessons) => totalsOf(lessons, levels).map((sum) => sum.points));
  return [...new Set(points)].filter((sum) => sum > 0).toSorted((a, b) => a - b);
}

/** Values out of `of` (points, or percents of 100) that give each mark: that of the first step whose percent they do not pass. */
export function markSpans(steps: Steps, of: number): readonly Span[] {
  const values = Array.from({ length: of + 1 }, (_, value) => value);
  const stepOf = (value: number): number => steps.findIndex(({ upTo }) => value * 100 <= upTo * of);
  return steps.map((_step, at) => {
    const own = values.filter((value) => stepOf(value) === at);
    const [from] = own;
    return from === undefined ? null : { from, to: own.at(-1) ?? from };
  });
}

function spanText(span: Span, unit: string): string {
  if (span === null) return '–';
  const { from, to } = span;
  return from === to ? `${from}${unit}` : `${from}–${to}${unit}`;
}

function centred(text: string): TableCell {
  return { runs: [{ text }], align: 'center' };
}
