import { printUnit } from '../../src/impose/furniture.ts';
import { formsOf, type Form } from '../../src/ledger/forms.ts';
import type { Consignment } from '../../src/model/consignment.ts';
import type { Masters, PageRun, Section } from '../../src/model/composed.ts';
import type { FontFile } from '../../src/model/fonts.ts';
import type { Tongue } from '../../src/model/language.ts';
import type { Box, FormNumber, Halves, MasterId } from '../../src/model/page.ts';
import type { MailingPlan, Packet, PacketNumber } from '../../src/model/plan.ts';
import { makeReady, withLedger } from '../../src/outbound/print-mailing.ts';
import type { SigningKey } from '../../src/shell/key-file.ts';
import type { World } from '../../src/shell/world.ts';
import { sayIn } from '../../src/text/words.ts';

/** One side of a sheet of a packet as it was printed. */
export type PrintedPage = {
  /** From 1 in its packet. */
  readonly sheet: number;
  readonly side: 'recto' | 'verso';
  readonly section: Section;
  /** The lessons begin on the verso of what stands before them: a sheet may be of two parts. */
  readonly isLesson: boolean;
  readonly master: MasterId;
  readonly form: FormNumber | null;
  /** Those of the master and, after them, the pupil's. */
  readonly boxes: readonly Box[];
  /** What imposition and the pupil add to the master. */
  readonly overlay: readonly Box[];
  /** The pages of a booklet on it. */
  readonly halves: Halves | null;
};

/** A mailing that lies frozen in the ledger of a workspace, composed again from there. */
export type PrintedSample = {
  readonly plan: MailingPlan;
  readonly consignment: Consignment;
  readonly key: SigningKey;
  readonly forms: readonly Form[];
  readonly fonts: readonly FontFile[];
  readonly masters: Masters;
  readonly runsOf: (packet: Packet) => readonly PageRun[];
  readonly pages: ReadonlyMap<PacketNumber, readonly PrintedPage[]>;
};

/** Opens the last mailing of a workspace that was printed; rejects when none was. */
export function printedSample(folder: string, world: World): Promise<PrintedSample> {
  return withLedger(
    folder,
    async (ledger) => {
      const wanted = { mailing: null, replan: false, onlyFrozen: true, refuse: () => [] };
      const { run } = await makeReady(folder, wanted, ledger, world);
      if (run === null) throw new Error('no mailing of this workspace was printed');
      const { composed, key, job } = run;
      const { masters } = composed.kit;
      const context = {
        sayIn: (tongue: Tongue) => sayIn(job.composing.words, tongue),
        measure: composed.measure,
        masters,
        school: key.school,
        mailingNumber: job.plan.mailingNumber,
        sign: key.sign,
      };
      const pagesOf = (packet: Packet): readonly PrintedPage[] => {
        const imposed = composed.impose(packet);
        const { runs } = composed.kit.compose(packet);
        const lessons = runs.filter(({ section }) => section === 'lessons');
        const ofLessons = new Set(lessons.flatMap(({ pages }) => pages.map((page) => page.master)));
        return printUnit(imposed, context).pages.map(({ master, overlay, halves = null }, at) => ({
          sheet: Math.floor(at / 2) + 1,
          side: at % 2 === 0 ? 'recto' : 'verso',
          section: imposed.sheets[Math.floor(at / 2)]?.section ?? 'cover',
          isLesson: ofLessons.has(master),
          master,
          form: masters.get(master)?.form ?? null,
          boxes: [...(masters.get(master)?.boxes ?? []), ...overlay],
          overlay,
          halves,
        }));
      };
      return {
        plan: job.plan,
        consignment: composed.consignment,
        key,
        fonts: job.composing.fonts,
        masters,
        runsOf: (packet) => composed.kit.compose(packet).runs,
        forms: await formsOf(ledger, job.plan.mailingNumber),
        pages: new Map(job.plan.packets.map((packet) => [packet.number, pagesOf(packet)])),
      };
    },
    (problems) => {
      throw new Error(problems.map(({ code }) => code).join(', '));
    },
  );
}
