import { problem, type Outcome, type Problem } from '../model/problem.ts';
import { FOLDS_FOR, type School, type SchoolClass } from '../model/school.ts';
import type { SourceText } from '../model/table.ts';
import { numberRange } from '../text/postal-number.ts';
import { schoolClasses } from './school-classes.ts';
import { schoolSchema, type TypedSchool } from './school-schema.ts';
import { checkYaml } from './yaml-source-check.ts';
import { readYaml, type YamlTree } from './yaml-source.ts';

/**
 * `school.yaml`. A class that can't be read and a key that nothing knows are left out and told among the
 * warnings (as errors, by their code); anything else that does not fit leaves no school.
 */
export function parseSchool(source: SourceText): Outcome<School> {
  const { value: tree, problems: syntax } = readYaml(source);
  if (tree === null) return { ok: false, problems: syntax };
  const { value: typed, problems } = checkYaml(tree, schoolSchema);
  if (typed === null) return { ok: false, problems: [...syntax, ...problems] };
  const classes = schoolClasses(tree, typed.classes);
  const told = [...syntax, ...problems, ...classes.problems];
  if (classes.value.length === 0) {
    const place = tree.placeOf(['classes']);
    return {
      ok: false,
      problems: [...told, problem('setting-missing', place, { key: 'classes' })],
    };
  }
  const value = schoolOf(tree, typed, classes.value);
  told.push(...rangeProblems(tree, value));
  const clashes = clashesIn(tree, value);
  if (clashes.length > 0) return { ok: false, problems: [...told, ...clashes] };
  return { ok: true, value, warnings: told };
}

/** Settings of which each is right, and which cannot be together. */
function clashesIn(tree: YamlTree, school: School): readonly Problem[] {
  const { paperUse, printing, returnFold, returnEnvelope } = school;
  const told: Problem[] = [];
  if (paperUse === 'booklet' && printing.way === 'single-sided') {
    told.push(problem('booklet-one-sided', tree.placeOf(['printing'])));
  }
  const folds = FOLDS_FOR[returnEnvelope.format];
  if (!folds.includes(returnFold)) {
    const values = { fold: returnFold, format: returnEnvelope.format, expected: folds.join(', ') };
    told.push(problem('return-fold-too-large', tree.placeOf(['return-fold']), values));
  }
  return told;
}

function rangeProblems(tree: YamlTree, { post }: School): readonly Problem[] {
  return post.numbers.flatMap(({ from, to }, at) =>
    numberRange(from, to) === null
      ? [problem('postal-range-wrong', tree.placeOf(['post', 'numbers', at]), { from, to })]
      : [],
  );
}

function schoolOf(tree: YamlTree, typed: TypedSchool, classes: readonly SchoolClass[]): School {
  return {
    name: typed.name,
    shortName: typed['short-name'],
    address: typed.address,
    phone: typed.phone,
    ...(typed.bin === undefined ? {} : { bin: typed.bin }),
    messages: typed.messages,
    classes,
    stock: typed.paper.stock,
    paperUse: typed.paper.use,
    returnFold: typed['return-fold'] ?? FOLDS_FOR[typed['return-envelope'].format][0],
    envelope: typed.envelope,
    returnEnvelope: typed['return-envelope'],
    bundleLimits: typed.bundle,
    bagLimits: typed.bag,
    post: postOf(typed.post),
    printing: printingOf(typed.printing),
    capCounts: typed['cap-counts'],
    choiceLetters: typed['choice-letters'],
    holidays: typed.holidays,
    place: { file: tree.file },
  };
}

function postOf(post: TypedSchool['post']): School['post'] {
  const {
    'transit-days': transitDays,
    'prepaid-agreement': prepaidAgreement,
    'accepting-office': acceptingOffice,
    'address-order': addressOrder,
    'hold-days': holdDays,
    marks,
    ...rest
  } = post;
  return {
    ...rest,
    transitDays,
    addressOrder,
    marks: [...new Set(marks)].sort(),
    ...(holdDays === undefined ? {} : { holdDays }),
    ...(prepaidAgreement === undefined ? {} : { prepaidAgreement }),
    ...(acceptingOffice === undefined ? {} : { acceptingOffice }),
  };
}

function printingOf(printing: TypedSchool['printing']): School['printing'] {
  const sheetsPerFile = printing['sheets-per-file'];
  return {
    way: printing.way,
    stack: printing.stack,
    putBack: printing['put-back'],
    separatePackets: printing['separate-packets'],
    ...(sheetsPerFile === undefined ? {} : { sheetsPerFile }),
    oneEnvelopePerHousehold: printing['one-envelope-per-household'],
    notice: printing.notice,
  };
}
