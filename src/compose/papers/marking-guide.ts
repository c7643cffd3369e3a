import type { Mailing } from '../../model/mailing.ts';
import type { MarkingGuide } from '../../model/marking-guide.ts';
import type { IsoDate } from '../../model/language.ts';
import type { Box } from '../../model/page.ts';
import type { Level } from '../../model/pupil.ts';
import { className } from '../../text/class-name.ts';
import { longDate } from '../../text/dates.ts';
import { setLine } from '../../text/set-line.ts';
import { bilingual } from '../../text/words.ts';
import type { ComposeContext } from '../context.ts';
import { teacherOf } from '../documents/teacher-line.ts';
import type { Pages } from '../flow.ts';
import type { FlowBlock } from '../flow-block.ts';
import { pageFrame, setPages } from '../page-frame.ts';
import { answeredItems } from '../return-lesson.ts';
import { styleFor, styleOf, type TextStyle } from '../style.ts';
import { lessonTable } from './marking-lesson.ts';
import { scaleBlocks } from './marking-scale.ts';

/** Type of the guide in points, for grown-ups at a desk. */
const SIZE = 10.5;
const FOOT = { baseline: 288, size: 9, face: 'label' } as const;

/** What of the mailing a guide names. */
export type GuideMailing = Pick<Mailing, 'id'> & { readonly returnBy: IsoDate };

/**
 * The marking guide of a class and subject, for the teacher's desk alone: keys, descriptors and points of every question as it stands
 * on the return sheet, the scale of marks, how scores are filled in. `context` is of the class's language.
 */
export function composeMarkingGuide(
  context: ComposeContext,
  mailing: GuideMailing,
  guide: MarkingGuide,
): Pages {
  const { say, school, tongue } = context;
  const head = {
    left: `${say('guide.title')} · ${subjectName(context, guide)}`,
    right: className(say, guide.class),
  };
  const blocks = [
    ...headBlocks(context, mailing, guide),
    ...guide.lessons.flatMap((lesson) => lessonTable(context, lesson, guide.levels)),
    ...scaleBlocks(context, guide),
    ...howBlocks(context, guide),
  ];
  const pages = setPages(context, guideStyle(context, guide), blocks, head);
  const left = `${school.shortName[tongue]} · ${mailing.id}`;
  return pages.map((boxes, at) => [
    ...boxes,
    ...foot(context, left, `${at + 1} / ${pages.length}`),
  ]);
}

/** The faces of the class's lessons, for those are known to have every character that stands in them. */
function guideStyle({ catalogue, tongue }: ComposeContext, guide: MarkingGuide): TextStyle {
  const { grade } = guide.class;
  const setting = { language: tongue, grade, size: 'normal', paper: 'usual', level: null } as const;
  return styleOf(SIZE, styleFor(setting, catalogue).faces);
}

function subjectName({ tongue }: ComposeContext, { lessons, subject }: MarkingGuide): string {
  return lessons[0]?.lesson.subjectName[tongue] ?? subject;
}

function headBlocks(
  context: ComposeContext,
  { id, returnBy }: GuideMailing,
  guide: MarkingGuide,
): readonly FlowBlock[] {
  const { say, words, teachers, tongue } = context;
  const teacher = teacherOf(teachers, guide.subject, guide.class.id);
  const field = (name: string, text: string) => ({ name, runs: [{ text }] });
  return [
    { kind: 'heading', level: 1, runs: [{ text: bilingual(words, 'guide.title') }] },
    { kind: 'paragraph', runs: [{ text: say('guide.what'), bold: true }] },
    {
      kind: 'fields',
      fields: [
        field(say('guide.mailing'), id),
        field(say('guide.class'), className(say, guide.class)),
        field(say('guide.subject'), subjectName(context, guide)),
        ...(teacher === null ? [] : [field(say('return.teacher'), teacher.name)]),
        field(say('guide.return-by'), longDate(returnBy, tongue)),
      ],
    },
  ];
}

function howBlocks({ say }: ComposeContext, guide: MarkingGuide): readonly FlowBlock[] {
  const texts = [
    say('guide.how-bubbles', { column: say('return.teacher') }),
    say('guide.how-key'),
    say('guide.how-zone', {
      zone: say('return.teacher-zone'),
      went: say('return.how-went'),
      question: say('return.question'),
    }),
    ...levelsIn(guide).map((level) =>
      say('guide.how-level', { level: say('guide.level', { level }) }),
    ),
  ];
  return [
    { kind: 'heading', level: 2, runs: [{ text: say('guide.how') }] },
    {
      kind: 'list',
      ordered: true,
      start: 1,
      entries: texts.map((text) => [{ kind: 'paragraph', runs: [{ text }] }]),
    },
  ];
}

/** The first level that some question is for alone, as the example of all; none where every question is for the class. */
function levelsIn({ lessons }: MarkingGuide): readonly Level[] {
  const items = lessons.flatMap(({ lesson }) => answeredItems(lesson, null));
  return items.flatMap(({ level }) => level ?? []).slice(0, 1);
}

function foot({ measure }: ComposeContext, left: string, right: string): readonly Box[] {
  const { area } = pageFrame({ paper: 'usual' });
  return [
    ...setLine(measure, { ...FOOT, text: left, x: area.x }),
    ...setLine(measure, { ...FOOT, text: right, x: area.x + area.w, align: 'right' }),
  ];
}
