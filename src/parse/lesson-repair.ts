import { problem, type Problem, type Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { repairLookAlikes } from '../text/look-alikes.ts';

// Code between backticks, formulas and the paths of pictures and links must stay as they are.
const NAMES =
  /(```[\s\S]*?```|`[^`\n]*`|\]\([^)\n]*\)|\$\$(?:\\.|[^$\\])+?\$\$|\$(?![\s$])(?:\\.|[^$\\\n])*?(?<!\s)\$(?!\d))/gu;
const LINES_TOLD = 10;

/**
 * A lesson's text with LF line ends, without a byte order mark, and with its look-alike letters put right; one
 * notice for the whole file says how many there were and in which lines. Code and paths stay as typed.
 */
export function repairLesson(source: SourceText): Told<SourceText> {
  const text = source.text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const lines: number[] = [];
  let line = 1;
  const parts = text.split(NAMES).map((part, index) => {
    const isName = index % 2 === 1;
    const repaired = isName ? { text: part, repairs: [] } : repairLookAlikes(part);
    for (const { at } of repaired.repairs) lines.push(line + newlines(repaired.text.slice(0, at)));
    line += newlines(part);
    return repaired.text;
  });
  return { value: { path: source.path, text: parts.join('') }, problems: told(source.path, lines) };
}

function told(file: string, lines: readonly number[]): readonly Problem[] {
  const [first] = lines;
  if (first === undefined) return [];
  const distinct = [...new Set(lines)];
  const shown = distinct.slice(0, LINES_TOLD).join(', ');
  const values = {
    count: lines.length,
    lines: distinct.length > LINES_TOLD ? `${shown} …` : shown,
  };
  return [problem('lesson-look-alikes', { file, line: first }, values)];
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
