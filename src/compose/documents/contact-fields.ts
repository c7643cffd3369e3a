import type { SchoolClass } from '../../model/school.ts';
import { className } from '../../text/class-name.ts';
import type { ComposeContext } from '../context.ts';
import type { Fields } from '../template.ts';
import { contactLine, unbroken } from './teacher-line.ts';

/** The school, the class and who leads it: what notice and contacts share. */
export function contactFields(context: ComposeContext, schoolClass: SchoolClass): Fields {
  const { say, school, teachers, tongue } = context;
  return {
    school: school.name[tongue],
    className: className(say, schoolClass),
    schoolPhone: unbroken(school.phone),
    classTeachers: teachers
      .filter(({ leads }) => leads.includes(schoolClass.id))
      .map((teacher) => contactLine(teacher, say)),
  };
}
