import type { GroupKey } from '../model/decision.ts';
import type { PageKey } from '../model/received.ts';
import type { SideKey } from '../model/returned.ts';

/** One text for each page, for tables by page. */
export function pageText({ file, page }: PageKey): string {
  return `${file}:${page}`;
}

/** One text for each side. */
export function sideText({ mailing, packet, sheet, side }: SideKey): string {
  return `${mailing}/${packet}/${sheet}/${side}`;
}

/** One text for each group of marks. */
export function groupText(group: GroupKey): string {
  return `${sideText(group)}/${group.of}/${group.item}/${group.row ?? ''}`;
}
