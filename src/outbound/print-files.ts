import { manualOrders, sidesOf, type SheetOrder, type Sides } from '../impose/print-sides.ts';
import type { PrintUnit } from '../model/composed.ts';
import type { Packet } from '../model/plan.ts';
import type { School } from '../model/school.ts';
import type { PaperContext } from '../compose/papers/paper-context.ts';
import type { Press } from '../render/press.ts';

/** A file to print: its name, and what of the sheets it holds in which order. */
export type PrintFile = {
  readonly name: string;
  readonly sides: Sides;
  readonly order: SheetOrder;
};

/** The files that hold something as the school prints it, named from `base`: two where the stack is turned by hand. */
export function printFiles(printing: School['printing'], base: string): readonly PrintFile[] {
  const { way } = printing;
  if (way === 'duplex') return [{ name: `${base}.pdf`, sides: 'both', order: 'in-order' }];
  if (way === 'single-sided') return [{ name: `${base}.pdf`, sides: 'fronts', order: 'in-order' }];
  const { fronts, backs } = manualOrders(printing);
  return [
    { name: `${base}-fronts.pdf`, sides: 'fronts', order: fronts },
    { name: `${base}-backs.pdf`, sides: 'backs', order: backs },
  ];
}

type PacketPrinting = {
  readonly papers: PaperContext;
  readonly press: Press;
  readonly unitOf: (packet: Packet) => PrintUnit;
};

/** One packet in files of its own, as the school prints, each made when its turn comes; names begin with `base`. */
export function* packetFiles(
  { papers, press, unitOf }: PacketPrinting,
  packet: Packet,
  base: string,
): Generator<{ readonly name: string; readonly content: Uint8Array }> {
  const unit = unitOf(packet);
  for (const { name, sides, order } of printFiles(papers.plan.school.printing, base)) {
    yield { name, content: press.unitFile(sidesOf(unit, sides, order), sides !== 'both') };
  }
}
