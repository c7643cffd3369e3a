import type { Lesson, LessonId } from '../model/lesson.ts';
import type { MasterId } from '../model/page.ts';
import type { MailingPlan, PacketVariant } from '../model/plan.ts';
import type { Problem, Told } from '../model/problem.ts';
import type { SubjectId } from '../model/school.ts';
import type { ComposeContext, Setting } from './context.ts';
import { composeContacts } from './documents/contacts.ts';
import { composeLesson, composeLessons } from './documents/lesson.ts';
import { composeNotice } from './documents/notice.ts';
import { composeWeekPlan } from './documents/week-plan.ts';
import type { Pages } from './flow.ts';
import type { MasterStore } from './master-store.ts';
import type { ReturnLesson } from './return-lesson.ts';
import { composeReturnSet } from './return-pages.ts';
import { lessonPaper } from './style.ts';

/** Pages of one lesson, or without a subject of all lessons that follow one another. */
type LessonPages = { readonly subject?: SubjectId; readonly pages: readonly MasterId[] };

/** What the packets of one class, type size, level and timetable share. */
export type ClassPages = {
  readonly notice: readonly MasterId[];
  readonly contacts: readonly MasterId[];
  readonly weekPlan: readonly MasterId[];
  /** In the order of the week. */
  readonly lessons: readonly LessonPages[];
  /** Subjects in the order they first come in the week; without pages where nothing is returned. */
  readonly subjects: readonly {
    readonly subject: SubjectId;
    readonly lessons: number;
    readonly returned: readonly MasterId[];
  }[];
};

/**
 * The setting of a packet, its lessons left aside: pupils of one setting and class share their pages. Only lessons come as
 * a booklet.
 */
export function settingOf(packet: PacketVariant, { school }: Pick<MailingPlan, 'school'>): Setting {
  const { grade, language } = packet.class;
  const paper = school.paperUse === 'booklet' ? 'usual' : school.paperUse;
  return { grade, language, size: packet.size, paper, level: packet.level };
}

/** The setting of the lessons. */
export function lessonSettingOf(packet: PacketVariant, plan: Pick<MailingPlan, 'school'>): Setting {
  const setting = settingOf(packet, plan);
  return { ...setting, paper: lessonPaper(plan.school.paperUse, packet.size) };
}

/** Composes everything in a packet that does not depend on the pupil. */
export function composeClassPages(
  context: ComposeContext,
  plan: MailingPlan,
  packet: PacketVariant,
  store: MasterStore,
): Told<ClassPages> {
  const problems: Problem[] = [];
  const setting = settingOf(packet, plan);
  const keep = (told: Told<Pages>): readonly MasterId[] => {
    problems.push(...told.problems);
    return told.value.map((boxes) => store.of(boxes));
  };
  const days = plannedDays(plan, packet);
  const week = days.flatMap(({ day, lessons }) =>
    lessons.map((lesson): ReturnLesson => ({ lesson, day })),
  );
  const once = [...new Map(week.map(({ lesson }) => [lesson.id, lesson])).values()];
  const subjectIds = [...new Set(once.map(({ subject }) => subject))];
  const subjects = subjectIds.map((subject) => {
    const ofSubject = week.filter(({ lesson }) => lesson.subject === subject);
    const name = ofSubject[0]?.lesson.subjectName[setting.language] ?? subject;
    const pages = composeReturnSet(context, setting, name, ofSubject);
    return {
      subject,
      lessons: once.filter((lesson) => lesson.subject === subject).length,
      returned: pages.map(({ boxes }) => store.formOf(boxes)),
    };
  });
  const lessonSetting = lessonSettingOf(packet, plan);
  const value: ClassPages = {
    notice: keep(composeNotice(context, setting, packet.class)),
    contacts: keep(composeContacts(context, setting, packet.class, subjectIds)),
    weekPlan: keep(composeWeekPlan(context, setting, packet.class, days)),
    lessons:
      lessonSetting.paper !== 'usual'
        ? [{ pages: keep(composeLessons(context, lessonSetting, packet.class, once)) }]
        : once.map((lesson) => ({
            subject: lesson.subject,
            pages: keep(composeLesson(context, setting, packet.class, lesson)),
          })),
    subjects,
  };
  return { value, problems };
}

function plannedDays(
  plan: MailingPlan,
  packet: PacketVariant,
): readonly { readonly day: string; readonly lessons: readonly Lesson[] }[] {
  const byId = new Map<LessonId, Lesson>(plan.lessons.map((lesson) => [lesson.id, lesson]));
  return packet.days.map(({ day, lessons }) => ({
    day,
    lessons: lessons.map((id) => byId.get(id)).filter((lesson) => lesson !== undefined),
  }));
}
