import { FORGOTTEN_KINDS, type ForgetReport } from '../model/forget-report.ts';
import type { Say } from '../model/words.ts';
import { layTable } from './lay-table.ts';

/** What is removed, by kind, and what the school itself must see to; empty when nothing is. */
export function forgetText(report: ForgetReport, say: Say): string {
  const { state, counts, files, scans, others, unidentified } = report;
  if (state === 'nothing') return '';
  const rows = FORGOTTEN_KINDS.map((kind) => [say(`forget.${kind}`), String(counts[kind])]);
  const table = layTable([say('forget.kind'), say('forget.count')], rows);
  const paragraphs = [
    say(`forget.${state}`),
    table,
    listText(say('forget.files-are'), files),
    listText(say('forget.others'), others),
    listText(
      say('forget.scans'),
      scans.map((scan) => scanText(scan, say)),
    ),
    unidentified === 0 ? '' : say('forget.unidentified', { n: unidentified }),
    say('forget.school'),
    state === 'done' ? say('forget.anew') : say('forget.how'),
  ];
  return `${paragraphs.filter((text) => text !== '').join('\n\n')}\n\n`;
}

function scanText({ name, pages }: ForgetReport['scans'][number], say: Say): string {
  return say('forget.scan', { name, pages: pages.join(', ') });
}

/** A line for each under a title; empty without any. */
function listText(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');
}
