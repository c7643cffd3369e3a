import type { ClassId, SubjectId, Teacher } from '../../model/school.ts';
import type { Say } from '../../model/words.ts';

/** Who teaches a subject to a class; null when teachers.yaml names nobody. */
export function teacherOf(
  teachers: readonly Teacher[],
  subject: SubjectId,
  classId: ClassId,
): Teacher | null {
  return (
    teachers.find(({ teaches }) =>
      teaches.some((each) => each.subject === subject && each.classes.includes(classId)),
    ) ?? null
  );
}

/** A phone number, or another short text, that stays on one line. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

/** Hours so short that they stay on one line: «дс–жм 15:00–17:00». */
const SHORT_HOURS = 24;

/** A teacher's name, phone and hours in one line; what is not known is left out. */
export function contactLine({ name, phone, hours }: Teacher, say: Say): string {
  return [
    name,
    ...(phone === undefined ? [] : [say('contacts.phone', { phone: unbroken(phone) })]),
    ...(hours === undefined ? [] : [hours.length > SHORT_HOURS ? hours : unbroken(hours)]),
  ].join(', ');
}
