import { join } from 'node:path';
import { composePupilQuestions, type AskedQuestion } from '../compose/papers/pupil-questions.ts';
import type { MadeFile } from '../model/run-report.ts';
import type { ClassSubject } from '../record/class-subjects.ts';
import { pageText } from '../record/keys.ts';
import { personOf } from '../record/score-table.ts';
import { drawDocument } from '../render/press.ts';
import { className } from '../text/class-name.ts';
import { areaPicture } from './area-picture.ts';
import { groupName, putFile, type ResultsRun } from './results-run.ts';

/** Writes pages of pupils' questions in their own hand, a file for each class and subject that asked something. */
export async function writeQuestions(run: ResultsRun): Promise<readonly MadeFile[]> {
  const files: MadeFile[] = [];
  for (const group of run.groups) {
    if (group.results.every(({ questions }) => questions.length === 0)) continue;
    const name = `questions-${groupName(run, group)}.pdf`;
    files.push(await putFile(run, join(run.folder, name), await questionsFile(run, group, name)));
  }
  return files;
}

async function questionsFile(
  run: ResultsRun,
  group: ClassSubject,
  name: string,
): Promise<Uint8Array> {
  const { back, workspace, composing, sayIn, mailing } = run;
  const { language } = group.class;
  const say = sayIn(language);
  const pages = new Map(back.stated.map(({ page }) => [pageText(page), page]));
  const images = new Map<string, Uint8Array>();
  const asked: AskedQuestion[] = [];
  for (const result of group.results) {
    for (const area of result.questions) {
      const who = `${personOf(result, say)} · ${result.code}`;
      const cut = await areaPicture(workspace, area, pages.get(pageText(area.from)));
      const image = `question-${asked.length}`;
      if (cut !== null) images.set(image, cut.bytes);
      asked.push({ who, picture: cut === null ? null : { image, w: cut.w, h: cut.h } });
    }
  }
  const { id, dispatch } = mailing.plan.mailing;
  const title = [
    say('results.questions'),
    className(say, group.class),
    group.subjectName[language],
    id,
  ].join(' · ');
  const noPicture = say('results.no-picture');
  const boxes = composePupilQuestions(asked, { measure: composing.measure, title, noPicture });
  return drawDocument(boxes, {
    title: `${id} ${name}`,
    created: dispatch,
    fonts: composing.fonts,
    images,
  });
}
