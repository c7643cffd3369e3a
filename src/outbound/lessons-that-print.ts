import { lessonPaper, styleFor, textFace, type TextStyle } from '../compose/style.ts';
import { wideFormulas } from '../compose/wide-formulas.ts';
import { reasonOf } from '../model/fault.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Mailing } from '../model/mailing.ts';
import type { Formulas } from '../model/formulas.ts';
import type { Measure } from '../model/measure.ts';
import type { Workspace } from '../model/plan.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { missingAt, missingCharacters } from '../text/font-problems.ts';

/**
 * A workspace without the lessons that hold characters no face can draw, or formulas that cannot be set: a box or
 * a gap in their place would be a lie.
 */
export function withoutUnprintable(
  workspace: Workspace,
  mailing: Mailing,
  { measure, formulas }: { readonly measure: Measure; readonly formulas: Formulas },
): {
  readonly workspace: Workspace;
  readonly mailing: Mailing;
  readonly problems: readonly Problem[];
} {
  const told = new Map(
    workspace.lessons.map((lesson) => [
      lesson.id,
      [
        ...charactersOf(lesson, workspace.lessonSources, measure),
        ...drawnCharacters(lesson, measure),
        ...brokenFormulas(lesson, formulas),
      ],
    ]),
  );
  const prints = (id: string): boolean => (told.get(id) ?? []).length === 0;
  return {
    workspace: { ...workspace, lessons: workspace.lessons.filter(({ id }) => prints(id)) },
    mailing: {
      ...mailing,
      days: mailing.days.map((day) => ({ ...day, lessons: day.lessons.filter(prints) })),
    },
    problems: [
      ...[...told.values()].flat(),
      ...workspace.lessons.flatMap((lesson) =>
        wideFormulas(lesson, stylesOf(lesson, workspace), formulas),
      ),
    ],
  };
}

/** The styles a lesson is set in: the usual one of its grade, and large print where a pupil needs it. */
function stylesOf(
  { grade, language }: Lesson,
  { pupils, school, catalogue }: Workspace,
): readonly TextStyle[] {
  const classes = school.classes.filter((each) => each.grade === grade).map(({ id }) => id);
  const large = pupils.some(({ largePrint, classId }) => largePrint && classes.includes(classId));
  const sizes = large ? (['normal', 'large'] as const) : (['normal'] as const);
  return sizes.map((size) => {
    const paper = lessonPaper(school.paperUse, size);
    return styleFor({ language, grade, paper, size, level: null }, catalogue);
  });
}

function brokenFormulas({ place, formulas }: Lesson, setter: Formulas): readonly Problem[] {
  return formulas.flatMap(({ tex, line }) => {
    const fault = setter.fault(tex);
    if (fault === null) return [];
    const values = { tex, ...reasonOf(fault) };
    return [problem('lesson-formula-broken', { file: place.file, line }, values)];
  });
}

function charactersOf(
  lesson: Lesson,
  sources: readonly SourceText[],
  measure: Measure,
): readonly Problem[] {
  const source = sources.find(({ path }) => path === lesson.place.file);
  return source === undefined ? [] : missingCharacters(source, textFace(lesson.grade), measure);
}

/** Characters in the words of its drawings that no face has. */
function drawnCharacters({ pictures }: Lesson, measure: Measure): readonly Problem[] {
  return pictures.flatMap(({ path, drawing }) => {
    const words = (drawing?.parts ?? []).flatMap((part) => (part.kind === 'text' ? part.runs : []));
    const text = words.map((run) => run.text).join('');
    return missingAt(text, { file: path }, 'label', measure);
  });
}
