import type { MailingPlan, Packet } from '../../src/model/plan.ts';
import { packetCode } from '../../src/plan/packet-code.ts';
import {
  aCatalogue,
  aClass,
  aLesson,
  aMailing,
  anItem,
  aPupil,
  aRoute,
  aSchool,
} from '../support/a-workspace.ts';
import { LESSON, SCALES } from './a-result.ts';

/** A packet of class 5А; a name of null makes it a spare one. */
export function aPacket(number: number, name: string | null, change: Partial<Packet> = {}): Packet {
  const id = `pupil-${number}`;
  return {
    ...{ number, code: packetCode(number), issue: 1, class: aClass() },
    pupil: name === null ? null : aPupil(id, { name }),
    ...{ route: 'post-a', stop: 0, household: id, size: 'normal', level: null },
    days: [{ day: '2026-11-30', lessons: [LESSON] }],
    ...{ withNotice: false, feedback: [] },
    ...change,
  };
}

/** A printed plan with one lesson of a question for one point and a task for two. */
export function aPrintedPlan(
  packets: readonly Packet[],
  change: Partial<MailingPlan> = {},
): MailingPlan {
  const items = [anItem('q1'), anItem('t1', { part: 'task', points: 2 })];
  return {
    school: aSchool({ classes: [aClass('5А'), aClass('5Ә')] }),
    catalogue: aCatalogue({ markScales: SCALES }),
    teachers: [],
    routes: [aRoute('post-a'), aRoute('post-b', { title: { kk: 'Ақбұлақ', ru: 'Акбулак' } })],
    mailing: aMailing(),
    mailingNumber: 1,
    returnBy: '2026-12-18',
    tariffs: [],
    lessons: [aLesson(LESSON, { items })],
    packets,
    ...change,
  };
}
