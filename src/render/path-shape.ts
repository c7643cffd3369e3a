import type { PathBox } from '../model/page.ts';
import { filled, numerals, stroked, type Operators } from './operators.ts';

/** PDF's operators for the commands of a path (ISO 32000-1 §8.5.2). */
const COMMANDS: Readonly<Record<string, string>> = { M: 'm', L: 'l', C: 'c', Z: 'h' };

/** A path box, filled and then stroked, in its clips (ISO 32000-1 §8.5.4). */
export function pathShape({
  rect,
  unit,
  d,
  fill,
  evenOdd,
  stroke,
  clips = [],
}: PathBox): Operators {
  const path = inPageSpace(d, rect.x, rect.y, unit);
  const shape = [
    ...(fill === undefined ? [] : [filled(path, fill, evenOdd)]),
    ...(stroke === undefined ? [] : [stroked(path, stroke)]),
  ].join(' ');
  if (clips.length === 0) return shape;
  const cuts = clips.map((clip) => {
    const area = inPageSpace(clip.d, rect.x, rect.y, unit);
    return `${area} ${clip.evenOdd === true ? 'W*' : 'W'} n`;
  });
  return `q ${cuts.join(' ')} ${shape} Q`;
}

/** Numbers of the path as millimetres of the page. Throws on a command that paths of the house do not have. */
function inPageSpace(d: string, x: number, y: number, unit: number): Operators {
  return [...d.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)]
    .map(([, letter = '', typed = '']) => {
      const operator = COMMANDS[letter];
      if (operator === undefined) throw new Error(`a path has the command ${letter}`);
      const numbers = (typed.match(/-?[\d.]+(?:e-?\d+)?/gu) ?? []).map(
        (number, at) => Number(number) * unit + (at % 2 === 0 ? x : y),
      );
      return numbers.length === 0 ? operator : `${numerals(...numbers)} ${operator}`;
    })
    .join(' ');
}
