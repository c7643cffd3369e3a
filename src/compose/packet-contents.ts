import type { PageRun, Section } from '../model/composed.ts';
import type { IsoDate } from '../model/language.ts';
import type { SubjectId } from '../model/school.ts';
import { joinSpans, sheetSpans, type SheetSpan } from './sheet-spans.ts';

/** What is in a packet: the numbers of its sheets by section, and what comes back by subject. */
export type PacketContents = {
  readonly sections: readonly { readonly section: Section; readonly sheets: SheetSpan }[];
  /** All sheets of the packet. */
  readonly sheets: number;
  readonly subjects: readonly {
    readonly subject: SubjectId;
    readonly lessons: number;
    /** null: nothing of the subject is returned. */
    readonly returned: SheetSpan | null;
  }[];
  readonly returnBy: IsoDate;
};

/** What the contents slip says of the runs of a packet, cover and way back among them. */
export function contentsOf(
  runs: readonly PageRun[],
  subjects: readonly { readonly subject: SubjectId; readonly lessons: number }[],
  returnBy: IsoDate,
  sidesPerSheet: 1 | 2 = 2,
): PacketContents {
  const spans = sheetSpans(
    runs.map(({ ownSheets, booklet, pages }) => ({
      ownSheets,
      // Four pages of a booklet on a sheet are as many sides as two others.
      pages: booklet === true ? 2 * Math.ceil(pages.length / 4) : pages.length,
    })),
    sidesPerSheet,
  );
  const spanOf = (wanted: (run: PageRun) => boolean): SheetSpan | null =>
    joinSpans(runs.map((run, at) => (wanted(run) ? (spans[at] ?? null) : null)));
  const sections = [...new Set(runs.map(({ section }) => section))];
  return {
    sections: sections.flatMap((section) => {
      const sheets = spanOf((run) => run.section === section);
      return sheets === null ? [] : [{ section, sheets }];
    }),
    sheets: joinSpans(spans)?.last ?? 0,
    subjects: subjects.map(({ subject, lessons }) => ({
      subject,
      lessons,
      returned: spanOf((run) => run.section === 'return' && run.subject === subject),
    })),
    returnBy,
  };
}
