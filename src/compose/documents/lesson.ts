import type { Block, Lesson, LessonKind } from '../../model/lesson.ts';
import type { Told } from '../../model/problem.ts';
import type { SchoolClass } from '../../model/school.ts';
import { className } from '../../text/class-name.ts';
import { longDate } from '../../text/dates.ts';
import type { ComposeContext, Setting } from '../context.ts';
import type { Pages } from '../flow.ts';
import type { FlowBlock } from '../flow-block.ts';
import { setPages, setRun } from '../page-frame.ts';
import { lessonColumns, styleFor } from '../style.ts';
import type { Fields } from '../template.ts';
import { descriptorFields, itemFields, itemsFor } from './item-fields.ts';
import { contactLine, teacherOf } from './teacher-line.ts';

/** Kinds that are written for points on a certain day and have a head of their own. */
const ASSESSMENTS: ReadonlySet<LessonKind> = new Set([
  'section-assessment',
  'quarter-assessment',
  'independent-work',
  'control-work',
]);

/**
 * The pages of one lesson for one class setting, the first on a page of its own: `templates/lesson.hbs`, or
 * `assessment.hbs` for work of a certain day.
 */
export function composeLesson(
  context: ComposeContext,
  setting: Setting,
  schoolClass: SchoolClass,
  lesson: Lesson,
): Told<Pages> {
  const { say, tongue, catalogue } = context;
  const { value, problems } = lessonBlocks(context, setting, schoolClass, lesson);
  const head = { left: lesson.subjectName[tongue], right: className(say, schoolClass) };
  return { value: setPages(context, styleFor(setting, catalogue), value, head), problems };
}

/**
 * The pages of lessons that follow one another without a new page for each, where paper is used with economy and in
 * booklets; with economy pupils who read small type get them in two columns.
 */
export function composeLessons(
  context: ComposeContext,
  setting: Setting,
  schoolClass: SchoolClass,
  lessons: readonly Lesson[],
): Told<Pages> {
  const told = lessons.map((lesson) => lessonBlocks(context, setting, schoolClass, lesson));
  const blocks = told.flatMap(({ value }) => value);
  const right = className(context.say, schoolClass);
  const style = styleFor(setting, context.catalogue);
  return {
    value: setRun(context, style, blocks, lessonColumns(setting), right),
    problems: told.flatMap(({ problems }) => problems),
  };
}

/** What a lesson says, as its template has it. */
function lessonBlocks(
  context: ComposeContext,
  setting: Setting,
  schoolClass: SchoolClass,
  lesson: Lesson,
): Told<readonly FlowBlock[]> {
  const name = ASSESSMENTS.has(lesson.kind) ? 'assessment' : 'lesson';
  const fields = {
    ...headFields(context, schoolClass, lesson),
    ...workFields(context, setting, schoolClass, lesson),
    runOn: setting.paper !== 'usual',
  };
  return context.templates(name, fields, context.say);
}

function headFields(context: ComposeContext, schoolClass: SchoolClass, lesson: Lesson): Fields {
  const { say, tongue } = context;
  const { date } = lesson;
  return {
    kind: lesson.kind,
    kindName: say(`lesson.kind.${lesson.kind}`),
    lessonType: lesson.lessonType,
    className: className(say, schoolClass),
    subject: lesson.subjectName[tongue],
    section: lesson.section,
    topic: lesson.topic,
    textbook: lesson.textbook,
    pages: lesson.pages,
    objectives: joined(lesson.objectives),
    needs: joined(lesson.needs),
    broadcast: lesson.broadcast,
    date: date === null ? null : longDate(date, tongue),
    variant: lesson.variant,
  };
}

function workFields(
  context: ComposeContext,
  setting: Setting,
  schoolClass: SchoolClass,
  lesson: Lesson,
): Fields {
  const { say, teachers } = context;
  const items = itemsFor(lesson, setting.level);
  const part = (wanted: 'question' | 'task'): readonly Fields[] =>
    items.filter((item) => item.part === wanted).map((item) => itemFields(item, context));
  const teacher = teacherOf(teachers, lesson.subject, schoolClass.id);
  return {
    summaryName: say(`lesson.summary.${lesson.kind}`),
    summary: deeper(lesson.summary),
    questions: part('question'),
    tasks: part('task'),
    points: items.reduce((sum, item) => sum + item.points, 0),
    minutes: items.reduce((sum, item) => sum + item.minutesWritten + item.minutesReading, 0),
    descriptors: items
      .filter((item) => item.descriptor !== null)
      .map((item) => ({
        item: say(`return.item.${item.part}`, { n: item.number }),
        ...descriptorFields(item),
        points: item.points,
      })),
    extra: deeper(lesson.extra),
    resources: lesson.resources,
    feedback: deeper(lesson.feedback),
    teacher: teacher === null ? null : contactLine(teacher, say),
  };
}

/** A teacher's headings stand below those of the document. */
function deeper(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: 3 } : block));
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(', ');
}
