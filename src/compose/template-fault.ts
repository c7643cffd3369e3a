import type { Fault } from '../model/fault.ts';
import { withoutLines } from './xml-tree.ts';

/** What Handlebars says, by the kind of fault; `at` is what stands wrong. */
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['open', /^Parse error on line \d+:\n(?<at>.*)\n[^\n]*\n.*'OPEN_ENDBLOCK'.*got 'EOF'$/su],
  ['syntax', /^Parse error on line \d+:\n(?<at>[^\n]*)/u],
  ['pair', /^(?<at>.+) doesn't match (?<other>.+)$/u],
  ['helper', /used the unknown helper (?<at>.+)$/u],
  ['partial', /^The partial (?<at>.+) could not be found/u],
  [
    'argument',
    /^(?:#\w+ requires exactly|Must pass iterator|Cannot read properties of undefined)/u,
  ],
];

/** A message of Handlebars as a fault; without the place at its end, which the problem has already. */
export function templateFault(message: string): Fault {
  const text = message.replace(/ - \d+:\d+$/u, '');
  // A parser's list of everything it expected helps nobody.
  const original = withoutLines(text.split('\n').slice(0, 2).join(' '));
  for (const [kind, pattern] of KINDS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const named = [found.groups?.['at'], found.groups?.['other']].filter(
      (each) => each !== undefined,
    );
    return { code: `template.${kind}`, about: lastMark(named.join(' … ')), original };
  }
  return { code: 'template', about: '', original };
}

/** The excerpt that Handlebars shows is cut anywhere; from its last «{{» on it can be understood. */
function lastMark(excerpt: string): string {
  return excerpt.slice(Math.max(0, excerpt.lastIndexOf('{{'))).trim();
}
