import type { PupilId } from './pupil.ts';
import type { SubjectId } from './school.ts';

/** What came back last time, for one pupil and subject. */
export type Feedback = {
  readonly pupil: PupilId;
  readonly subject: SubjectId;
  /** Topic or work the scores belong to. */
  readonly work: string;
  readonly scores: readonly { readonly item: string; readonly got: number; readonly of: number }[];
  readonly comment: string;
  readonly advice: string;
  /** The teacher's answer to «Менің сұрағым». */
  readonly answer: string;
};
