import type { FontFile } from '../model/fonts.ts';
import type { Measure } from '../model/measure.ts';
import type { FaceId } from '../model/page.ts';
import type { Place, Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { openFont } from './measure.ts';

/** Font files that cannot be read (`font-broken`); `file` names the `fonts.yaml` that asked for them. */
export function fontProblems(files: readonly FontFile[], file: string): readonly Problem[] {
  return files
    .filter((each) => openFont(each.bytes) === null)
    .map((each) => problem('font-broken', { file }, { face: each.face }));
}

/**
 * Characters of a text that no face of the chain can draw (`character-not-in-fonts`): each once, at the
 * line where it first stands. To be asked once for each lesson with the face its grade is set in.
 */
export function missingCharacters(
  source: SourceText,
  face: FaceId,
  measure: Measure,
): readonly Problem[] {
  if (measure.missing(source.text, face).length === 0) return [];
  const told = new Set<string>();
  return source.text.split(/\r\n|\n|\r/u).flatMap((text, index) =>
    measure
      .missing(text, face)
      .filter((symbol) => !told.has(symbol))
      .map((symbol) => {
        told.add(symbol);
        return problem(
          'character-not-in-fonts',
          { file: source.path, line: index + 1 },
          { character: symbol, code: codeOf(symbol) },
        );
      }),
  );
}

/** Characters of a text of one place that no face of the chain can draw, each once. */
export function missingAt(
  text: string,
  place: Place,
  face: FaceId,
  measure: Measure,
): readonly Problem[] {
  return measure
    .missing(text, face)
    .map((character) =>
      problem('character-not-in-fonts', place, { character, code: codeOf(character) }),
    );
}

function codeOf(symbol: string): string {
  return `U+${(symbol.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
