import type { Block, Run } from '../model/lesson.ts';
import type { Mm } from '../paper/length.ts';
import { mmFromPt } from '../paper/length.ts';
import type { Bench, Strip } from './flow-strip.ts';
import { keptWhole, reachOf, tied, withGap } from './flow-strip.ts';
import { layOutRuns, wordsOfRuns } from './flow-text.ts';
import { lineHeight, textSpec, type TextSpec } from './style.ts';

type Poem = Extract<Block, { kind: 'poem' }>;
type Dialogue = Extract<Block, { kind: 'dialogue' }>;

/** Indents in ems: of verse, less where a verse would run over; of what runs over. The gap between stanzas in lines. */
const VERSE = { indent: 2.5, over: 2, gap: 0.6 };
/** The author's name ends where the longest verse ends, but no further left than this share of the column. */
const SIGNED = 0.5;
/** Indent of what runs over in a dialogue, in ems; the gap between turns in lines. */
const TURN = { over: 1.4, gap: 0.12 };

/** The shares of a page up to which a stanza, a dialogue is kept whole. */
const WHOLE = { stanza: 0.4, dialogue: 0.25 };

/** A poem: lines end as they were written, one too long runs over further in; stanzas are kept whole. */
export function layOutPoem({ stanzas, author }: Poem, width: Mm, bench: Bench): readonly Strip[] {
  const em = mmFromPt(bench.style.size);
  const spec = textSpec(bench.style, { align: 'left' });
  const widest = Math.max(0, ...stanzas.flat().map(({ runs }) => widthOf(runs, spec, bench)));
  const indent = Math.max(0, Math.min(em * VERSE.indent, width - widest));
  const hanging = (line: number): { x: Mm; width: Mm } => {
    const x = indent + (line === 0 ? 0 : em * VERSE.over);
    return { x, width: width - x };
  };
  const gap = lineHeight(bench.style) * VERSE.gap;
  const verses = stanzas.flatMap((stanza, at) => {
    const lines = stanza.flatMap(({ runs }) => layOutRuns(runs, hanging, spec, bench));
    return withGap(keptWhole(lines, bench, WHOLE.stanza), at === 0 ? 0 : gap);
  });
  const italic = author.map((run) => ('text' in run ? { ...run, italic: true as const } : run));
  const name = widthOf(italic, spec, bench);
  const right = Math.min(width, Math.max(reachOf(verses), width * SIGNED, name));
  const signed = layOutRuns(italic, right, { ...spec, align: 'right' }, bench);
  return [...verses, ...tied(signed, 2, 2)];
}

/** Width of a text on one line, mm. */
function widthOf(runs: readonly Run[], spec: TextSpec, bench: Bench): Mm {
  return wordsOfRuns(runs, spec, bench).reduce((sum, word) => sum + word.advance, 0);
}

/** What people say: names bold, a dash where there is none; a turn that runs over hangs. */
export function layOutDialogue({ turns }: Dialogue, width: Mm, bench: Bench): readonly Strip[] {
  const over = mmFromPt(bench.style.size) * TURN.over;
  const spec = textSpec(bench.style, { align: 'left' });
  const hanging = (line: number): { x: Mm; width: Mm } => {
    const x = line === 0 ? 0 : over;
    return { x, width: width - x };
  };
  const gap = lineHeight(bench.style) * TURN.gap;
  const strips = turns.flatMap(({ speaker, runs }, at) => {
    const who =
      speaker === null
        ? [{ text: '—\u00A0' }]
        : [...speaker.map((run) => ('text' in run ? { ...run, bold: true as const } : run)), COLON];
    const lines = layOutRuns([...who, ...runs], hanging, spec, bench);
    // Neither the first turn nor the last is left alone.
    const tie = turns.length > 2 && (at === 1 || at === turns.length - 1) ? 1 : 0;
    return withGap(tied(lines, 0, tie), at === 0 ? 0 : gap);
  });
  return keptWhole(strips, bench, WHOLE.dialogue);
}

const COLON = { text: ': ', bold: true as const };
