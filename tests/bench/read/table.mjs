// The results in words: by grade, by what was done to the page, and what it cost.

const OUTCOMES = ['identified', 'wrong', 'refused', 'rightly refused'];
const SHEETS = ['right', 'asked', 'asked for a correction', 'silently wrong'];
const STAGES = ['decode', 'see', 'marks', 'answers'];

/** Lines that tell of all records. */
export function table(records) {
  const lines = [];
  for (const grade of ['office', 'posted', 'photo']) {
    const of = records.filter((record) => record.grade === grade);
    const plain = of.filter(({ fault }) => fault === null);
    if (plain.length > 0) lines.push(...gradeLines(grade, plain));
    for (const did of kindsOf(plain, ({ did: all }) => all)) {
      lines.push(
        classLine(
          `  ${did}`,
          plain.filter(({ did: all }) => all.includes(did)),
        ),
      );
    }
    const faulty = of.filter(({ fault }) => fault !== null);
    if (faulty.length > 0) lines.push(classLine(`${grade}, pages with a fault`, faulty));
    for (const fault of kindsOf(faulty, (record) => [record.fault])) {
      lines.push(
        classLine(
          `  ${fault}`,
          faulty.filter((record) => record.fault === fault),
        ),
      );
    }
    lines.push('');
  }
  return [...lines, ...costLines(records)];
}

const kindsOf = (records, of) => [...new Set(records.flatMap(of))].sort();
const count = (records, test) => records.filter(test).length;
const share = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`);

function sum(records, of) {
  return records.reduce((total, record) => total + (of(record) ?? 0), 0);
}

function gradeLines(grade, records) {
  const of = records.length;
  const wrong = count(records, ({ outcome }) => outcome === 'wrong');
  const known = records.filter(({ outcome }) => outcome === 'identified');
  const lines = [
    `${grade}: ${of} pages`,
    `  identified ${known.length} (${share(known.length, of)}), wrongly ${wrong}, refused ${of - known.length - wrong}`,
  ];
  for (const [name, key] of [
    ['marks', 'marks'],
    ['places for answers', 'answers'],
  ]) {
    const [right, silent, asked] = ['right', 'silent', 'asked'].map((what) =>
      sum(known, (record) => record[key]?.[what]),
    );
    const all = right + silent + asked;
    lines.push(
      `  ${name}: ${all}, right ${right}, silently wrong ${silent} (${share(silent, all)}), asked ${asked} (${share(asked, all)})`,
    );
  }
  const sheets = SHEETS.map((name) => {
    const found = count(known, ({ sheet }) => sheet === name);
    return `${name} ${found} (${share(found, known.length)})`;
  });
  return [...lines, `  sheets: ${sheets.join(', ')}`];
}

/** One class of pages in one line. */
function classLine(name, records) {
  const outcomes = OUTCOMES.map((each) => [
    each,
    count(records, ({ outcome }) => outcome === each),
  ]);
  const sheets = SHEETS.slice(1).map((each) => [
    each,
    count(records, ({ sheet }) => sheet === each),
  ]);
  const silent = sum(records, ({ marks }) => marks?.silent);
  const told = [...outcomes, ...sheets, ['marks silently wrong', silent]]
    .filter(([, found]) => found > 0)
    .map(([each, found]) => `${each} ${found}`);
  return `${name.padEnd(28)} ${String(records.length).padStart(5)}  ${told.join(', ')}`;
}

function costLines(records) {
  const lines = [];
  for (const grade of ['office', 'posted', 'photo']) {
    const of = records.filter(
      (record) => record.grade === grade && record.outcome === 'identified',
    );
    if (of.length === 0) continue;
    const stages = STAGES.map((stage) => [stage, sum(of, ({ ms }) => ms[stage]) / of.length]);
    const whole = stages.reduce((total, [, ms]) => total + ms, 0);
    const each = stages.map(([stage, ms]) => `${stage} ${ms.toFixed(0)}`).join(', ');
    lines.push(
      `${grade}: CPU ms a page: ${each}; ${(60_000 / whole).toFixed(0)} pages a minute on a core`,
    );
    const plain = of.filter(({ plain: way }) => way !== undefined);
    if (plain.length === 0) continue;
    const ms = sum(plain, ({ plain: way }) => way.ms) / plain.length;
    const found = count(plain, ({ plain: way }) => way.found);
    lines.push(
      `  the plain way: ${ms.toFixed(0)} ms, a code on ${found} of ${plain.length}; ratio ${(ms / whole).toFixed(2)}`,
    );
  }
  const rss = records.map((record) => record.rss);
  const [first, last] = [rss.slice(0, 50), rss.slice(-50)].map((some) => Math.max(0, ...some));
  return [...lines, `memory: at most ${first} MB in the first 50 pages, ${last} MB in the last`];
}
