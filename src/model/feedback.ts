import type { Mm } from '../paper/length.ts';
import type { IsoDate } from './language.ts';
import type { ImageId } from './lesson.ts';
import type { ItemRef } from './page.ts';
import type { PupilId } from './pupil.ts';
import type { SubjectId } from './school.ts';

/** What came back last time, for one pupil and subject. */
export type Feedback = {
  readonly pupil: PupilId;
  readonly subject: SubjectId;
  /** Topic or work the scores belong to; empty where they were read from scans. */
  readonly work: string;
  readonly scores: readonly { readonly item: string; readonly got: number; readonly of: number }[];
  readonly comment: string;
  readonly advice: string;
  /** The teacher's answer to «Менің сұрағым». */
  readonly answer: string;
  /** What was read from scans; absent where a teacher typed it. */
  readonly scanned?: ScannedFeedback;
};

/** What the return sheets of one mailing say to the pupil who sent them. */
export type ScannedFeedback = {
  /** Number of the mailing in the ledger, and of the packet in it. */
  readonly mailing: number;
  readonly packet: number;
  /** First and last day the packet had lessons for. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Empty where nothing of the subject came back. */
  readonly lessons: readonly ScoredLesson[];
  /** Points of the items that are scored; `percent` and `mark` are null until all are. */
  readonly total: {
    readonly got: number;
    readonly of: number;
    readonly percent: number | null;
    readonly mark: string | null;
  };
  readonly written: readonly Handwriting[];
  /** Return sheets of the subject that did not come. */
  readonly missing: number;
};

export type ScoredLesson = { readonly topic: string; readonly items: readonly ScoredItem[] };

export type ScoredItem = {
  readonly item: ItemRef;
  readonly part: 'question' | 'task';
  readonly number: number;
  readonly of: number;
  /** null: not scored yet. */
  readonly got: number | null;
};

/** What a teacher wrote by hand, cut from the scan. */
export type Handwriting = {
  readonly says: Says;
  /** A grey JPEG, kept among the pictures of the plan. */
  readonly image: ImageId;
  readonly widthPx: number;
  readonly heightPx: number;
  /** As wide as it is on the sheet. */
  readonly width: Mm;
};

/** Which of a teacher's words it is. */
export type Says = 'comment' | 'advice' | 'reply';

/** Every piece of handwriting in packets, in their order. */
export function handwritingIn(
  packets: readonly { readonly feedback: readonly Feedback[] }[],
): readonly Handwriting[] {
  return packets.flatMap(({ feedback }) =>
    feedback.flatMap(({ scanned }) => scanned?.written ?? []),
  );
}
