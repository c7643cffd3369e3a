import { z } from 'zod';
import type { Catalogue } from '../model/catalogue.ts';
import { problem, type Place, type Problem, type Told } from '../model/problem.ts';
import type { ClassId, SchoolClass, Teacher } from '../model/school.ts';
import type { SourceText } from '../model/table.ts';
import { subjectIdOf, subjectNames } from './catalogue-names.ts';
import { parseClassId } from './class-id.ts';
import { nearest } from '../text/nearest.ts';
import { readYamlList, type YamlEntry } from './yaml-source-list.ts';
import { listOf, text } from './yaml-source-values.ts';

const schema = z.strictObject({
  name: text,
  phone: text.exactOptional(),
  hours: text.exactOptional(),
  leads: listOf(text).default([]),
  teaches: z.array(z.strictObject({ subject: text, classes: listOf(text) })).default([]),
});

type Typed = z.infer<typeof schema>;

type Known = { readonly catalogue: Catalogue; readonly classes: readonly SchoolClass[] };

/**
 * `teachers.yaml`. A teacher entry that does not fit is left out; a subject or a class that the school does
 * not know leaves out only itself.
 */
export function parseTeachers(source: SourceText, known: Known): Told<readonly Teacher[]> {
  const { value: entries, problems } = readYamlList(source, schema);
  const told = entries.map((entry) => teacherOf(entry, known));
  return {
    value: told.map(({ value }) => value),
    problems: [...problems, ...told.flatMap((each) => each.problems)],
  };
}

function teacherOf(entry: YamlEntry<Typed>, known: Known): Told<Teacher> {
  const { leads, teaches, ...rest } = entry.value;
  const led = classesOf(leads, known, (index) => entry.placeOf(['leads', index]));
  const problems: Problem[] = [...led.problems];
  const taught = teaches.flatMap(({ subject, classes }, index) => {
    const placeOf = (at: number): Place => entry.placeOf(['teaches', index, 'classes', at]);
    const told = classesOf(classes, known, placeOf);
    const id = subjectIdOf(known.catalogue, subject);
    problems.push(...told.problems);
    if (id !== null) return [{ subject: id, classes: told.value }];
    const place = entry.placeOf(['teaches', index, 'subject']);
    const near = nearest(subject, subjectNames(known.catalogue)) ?? '';
    problems.push(problem('teacher-subject-unknown', place, { subject, nearest: near }));
    return [];
  });
  return { value: { ...rest, leads: led.value, teaches: taught, place: entry.place }, problems };
}

function classesOf(
  labels: readonly string[],
  { classes }: Known,
  placeOf: (index: number) => Place,
): Told<readonly ClassId[]> {
  const problems: Problem[] = [];
  const value = labels.flatMap((label, index) => {
    const id = parseClassId(label);
    if (id !== null && classes.some((each) => each.id === id)) return [id];
    const known = classes.map((each) => each.id).join(', ');
    problems.push(problem('teacher-class-unknown', placeOf(index), { class: label, known }));
    return [];
  });
  return { value, problems };
}
