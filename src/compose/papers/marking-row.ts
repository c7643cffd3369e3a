import { answerKey } from '../../items/answer-key.ts';
import type { Block, Run, TableCell } from '../../model/lesson.ts';
import { isText } from '../../text/run-text.ts';
import type { ComposeContext } from '../context.ts';
import type { AnsweredItem } from '../return-lesson.ts';

/** So many characters of a question recall which it is. */
const MOST_OF_PROMPT = 90;

/** The cells of a question in the guide. */
type ItemRow = Readonly<Record<'label' | 'item' | 'key' | 'descriptor' | 'points', TableCell>>;

/** A question as it is called on the return sheet, its key in the letters printed there, descriptors and points. */
export function itemRow(context: ComposeContext, item: AnsweredItem): ItemRow {
  const { points, prompt } = item;
  return {
    label: { runs: labelRuns(context, item) },
    item: { runs: openingOf(prompt) },
    key: { runs: keyRuns(context, item) },
    descriptor: { runs: descriptorRuns(context, item) },
    points: { runs: [{ text: points > 0 ? `${points}` : '–', bold: true }], align: 'center' },
  };
}

/** Its name, how it is answered, and the level it is for when it is not for all. */
function labelRuns({ say }: ComposeContext, item: AnsweredItem): readonly Run[] {
  const { part, number, answer, level } = item;
  return [
    { text: say(`return.item.${part}`, { n: number }), bold: true },
    { text: `\n${say(`guide.kind.${answer.kind}`)}` },
    ...(level === null
      ? []
      : [{ text: `\n${say('guide.level', { level })}`, bold: true as const }]),
  ];
}

const NEW_LINE: Run = { text: '\n' };

function keyRuns(
  { say, school, tongue }: ComposeContext,
  { answer }: AnsweredItem,
): readonly Run[] {
  const lines = answerKey(answer, school.choiceLetters[tongue], say);
  if (lines.length === 0) return [{ text: say('guide.no-key'), italic: true }];
  return lines.flatMap(({ runs }, at) => (at === 0 ? runs : [NEW_LINE, ...runs]));
}

/** The descriptor; where it has as many parts as points, parted by semicolons, each part on a line with its point. */
function descriptorRuns(
  { say }: ComposeContext,
  { descriptor, points }: AnsweredItem,
): readonly Run[] {
  if (descriptor === null) return [{ text: '–' }];
  const parts = partsOf(descriptor);
  if (parts.length < 2) return descriptor;
  const point: readonly Run[] =
    parts.length === points ? [{ text: ` – ${say('return.points', { n: 1 })}` }] : [];
  return parts.flatMap((part, at) => [...(at === 0 ? [] : [NEW_LINE]), ...part, ...point]);
}

/** The runs between semicolons. */
function partsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const parts: Run[][] = [[]];
  for (const run of runs) {
    const texts = isText(run) ? run.text.split(/;\s*/u) : [null];
    for (const [at, text] of texts.entries()) {
      if (at > 0) parts.push([]);
      if (text !== '') parts.at(-1)?.push(text === null ? run : { ...run, text });
    }
  }
  return parts.filter((part) => part.length > 0);
}

/** How a question begins: the first paragraph of its prompt, cut at a word. */
function openingOf(prompt: readonly Block[]): readonly Run[] {
  const first = prompt.find((block) => block.kind === 'paragraph');
  const opening: Run[] = [];
  let room = MOST_OF_PROMPT;
  for (const run of first?.runs ?? []) {
    if (!isText(run)) {
      opening.push(run);
      room -= run.formula.length / 2;
    } else if (run.text.length <= room) {
      opening.push(run);
      room -= run.text.length;
    } else {
      return [...opening, { ...run, text: `${cutAtWord(run.text, room)} …` }];
    }
  }
  return opening;
}

function cutAtWord(text: string, most: number): string {
  const cut = text.slice(0, Math.max(0, most));
  return cut.slice(0, Math.max(0, cut.lastIndexOf(' ')));
}
