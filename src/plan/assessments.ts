import type { LessonKind } from '../model/lesson.ts';

const KINDS: ReadonlySet<LessonKind> = new Set<LessonKind>([
  'section-assessment',
  'quarter-assessment',
  'independent-work',
  'control-work',
]);

/** Is a lesson of this kind a summative assessment: БЖБ, ТЖБ, or grade 11's independent and control work? */
export function isAssessment(kind: LessonKind): boolean {
  return KINDS.has(kind);
}
