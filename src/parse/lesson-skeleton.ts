import { stringify } from 'yaml';
import type { Language } from '../model/language.ts';
import type { SourceText } from '../model/table.ts';
import type { Say } from '../model/words.ts';
import { safeFileName } from '../text/ascii.ts';
import { shortDate } from '../text/dates.ts';
import type { CalendarPlan } from './calendar-plan.ts';
import type { PlannedLesson } from './calendar-plan-rows.ts';
import { spelling } from './lesson-aliases.ts';
import type { HeaderKey, LessonWords, SectionKey } from './lesson-words.ts';

/** In which words skeletons are written. */
export type SkeletonWords = {
  readonly language: Language;
  readonly words: LessonWords;
  /** Says the guidance, in the same language. */
  readonly say: Say;
};

const SECTIONS: readonly SectionKey[] = ['summary', 'questions', 'tasks', 'extra', 'feedback'];

/**
 * A lesson file for each row of a plan, to be filled in: `lessons/5a/mathematics-012.md`, with topic, section,
 * dates, objectives and textbook, and guidance in comments, which are not printed.
 */
export function lessonSkeletons(plan: CalendarPlan, said: SkeletonWords): readonly SourceText[] {
  const [only, ...more] = plan.classes;
  const folder = safeFileName(more.length === 0 ? (only ?? String(plan.grade)) : `${plan.grade}`);
  return plan.lessons.map((lesson) => {
    const number = String(lesson.number).padStart(3, '0');
    const path = `lessons/${folder}/${safeFileName(plan.subject.id)}-${number}.md`;
    return { path, text: skeleton(plan, lesson, said) };
  });
}

function skeleton(plan: CalendarPlan, lesson: PlannedLesson, said: SkeletonWords): string {
  const { words, language, say } = said;
  const isAssessment = !words.required[lesson.kind].includes('summary');
  const sections = SECTIONS.filter((key) => !isAssessment || ASSESSMENT_SECTIONS.includes(key));
  const parts = sections.map(
    (key) => `# ${spelling(words.sections, key, language)}\n\n${comment(say(`skeleton.${key}`))}`,
  );
  return ['---', ...header(plan, lesson, said), '---', '', ...parts.flatMap((part) => [part, ''])]
    .join('\n')
    .replace(/\n+$/u, '\n');
}

const ASSESSMENT_SECTIONS: readonly SectionKey[] = ['tasks', 'feedback'];

function header(plan: CalendarPlan, lesson: PlannedLesson, said: SkeletonWords): readonly string[] {
  const { words, language, say } = said;
  const line = (key: HeaderKey, value: string | readonly string[] | null): string =>
    `${spelling(words.keys, key, language)}: ${value === null ? '' : yaml(value)}`.trimEnd();
  const given = (key: HeaderKey, value: string | null): readonly string[] =>
    value === null ? [] : [line(key, value)];
  const isAssessment = !words.required[lesson.kind].includes('summary');
  return [
    line('class', plan.classes.length > 0 ? plan.classes : String(plan.grade)),
    line('language', language),
    line('subject', plan.subject.name[language]),
    ...given('section', lesson.section),
    line('topic', lesson.topic),
    ...(isAssessment
      ? [
          line('kind', spelling(words.kinds, lesson.kind, language)),
          line('date', lesson.dates[0] ?? null),
        ]
      : [line('textbook', plan.textbook), `${line('pages', null)} # ${say('skeleton.pages')}`]),
    ...(lesson.objectives.length > 0 ? [line('objectives', lesson.objectives)] : []),
    `${line('needs', null)} # ${say('skeleton.needs')}`,
    ...planned(lesson, say),
  ];
}

function planned({ quarter, dates, hours }: PlannedLesson, say: Say): readonly string[] {
  const known = [
    ...(quarter === null ? [] : [say('skeleton.quarter', { quarter })]),
    ...(dates.length === 0 ? [] : [dates.map(shortDate).join(', ')]),
    ...(hours === null ? [] : [say('skeleton.hours', { hours })]),
  ];
  return known.length === 0 ? [] : [`# ${say('skeleton.planned')} ${known.join(' · ')}`];
}

const YAML_STYLE = {
  lineWidth: 0,
  collectionStyle: 'flow',
  flowCollectionPadding: false,
} as const;

function yaml(value: string | readonly string[]): string {
  const [only, ...more] = typeof value === 'string' ? [value] : value;
  const whole = more.length === 0 ? (only ?? '') : [only, ...more];
  return stringify(whole, YAML_STYLE).trim();
}

function comment(text: string): string {
  return `<!--\n${text.trim()}\n-->`;
}
