import { expect, test } from '@jest/globals';
import { parseTeachers } from '../../src/parse/teachers.ts';
import { aCatalogue, aClass, codesOf } from '../support/a-workspace.ts';
import { yaml } from '../support/yaml.ts';

const known = { catalogue: aCatalogue(), classes: [aClass(), aClass('8')] };

test('subjects by any spelling, classes by any label', () => {
  const source = yaml(
    'teachers.yaml',
    '- name: Сейітова Гүлнар Ахметқызы',
    '  phone: "+7 700"',
    '  hours: дс–жм 15:00–17:00',
    '  leads: [5 «А»]',
    '  teaches:',
    '    - { subject: МАТЕМАТИКА, classes: [5 а, 8] }',
    '    - { subject: maths, classes: 8 }',
    '- name: Ким А.',
  );
  const { value, problems } = parseTeachers(source, known);
  expect(problems).toEqual([]);
  expect(value).toEqual([
    {
      name: 'Сейітова Гүлнар Ахметқызы',
      phone: '+7 700',
      hours: 'дс–жм 15:00–17:00',
      leads: ['5А'],
      teaches: [
        { subject: 'mathematics', classes: ['5А', '8'] },
        { subject: 'mathematics', classes: ['8'] },
      ],
      place: { file: 'teachers.yaml', line: 1 },
    },
    { name: 'Ким А.', leads: [], teaches: [], place: { file: 'teachers.yaml', line: 8 } },
  ]);
});

test('an unknown subject or class leaves out only itself, a nameless teacher only the entry', () => {
  const source = yaml(
    'teachers.yaml',
    '- name: Бірінші',
    '  leads: [5А, 9]',
    '  teaches:',
    '    - { subject: Математка, classes: [5А] }',
    '    - { subject: Математика, classes: [5А, 7Б] }',
    '- phone: "1"',
    '- name: Үшінші',
  );
  const { value, problems } = parseTeachers(source, known);
  expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
    ['setting-missing', 6],
    ['teacher-class-unknown', 2],
    ['teacher-subject-unknown', 4],
    ['teacher-class-unknown', 5],
  ]);
  expect(problems[2]?.values).toEqual({ subject: 'Математка', nearest: 'Математика' });
  expect(value.map(({ name }) => name)).toEqual(['Бірінші', 'Үшінші']);
  expect(value[0]).toMatchObject({ leads: ['5А'], teaches: [{ classes: ['5А'] }] });
});

test('an empty file has no teachers, a file that is no list is told', () => {
  expect(parseTeachers(yaml('teachers.yaml', '# әлі жоқ'), known)).toEqual({
    value: [],
    problems: [],
  });
  expect(codesOf(parseTeachers(yaml('teachers.yaml', 'name: Ким'), known).problems)).toEqual([
    'setting-wrong-kind',
  ]);
});
