import type { MailingId } from '../model/mailing.ts';
import { problem, type Outcome, type Problem } from '../model/problem.ts';
import type { Pupil, PupilId } from '../model/pupil.ts';
import type { PrintedMailing } from '../model/returned.ts';
import { notPrinted } from '../outbound/print-mailing.ts';
import { wrongCode } from '../outbound/wrong-code.ts';
import { packetNumberOf } from '../plan/packet-code.ts';
import { isForgotten } from '../record/theirs.ts';
import { looseKey } from '../text/loose-key.ts';
import { changesBetween } from '../text/nearest.ts';

/** A packet of a pupil, and whether it bears the name: a spare one does not. */
export type TheirPacket = {
  readonly mailing: PrintedMailing;
  readonly packet: number;
  readonly code: string;
  readonly route: string;
  readonly named: boolean;
};

/** Whom to forget. */
export type Target = {
  /** Empty for a spare packet that nobody was named for. */
  readonly pupils: ReadonlySet<PupilId>;
  /** As written; empty when it is not known. */
  readonly name: string;
  readonly packets: readonly TheirPacket[];
};

/** What there is to find a pupil in. */
export type Known = {
  readonly mailings: ReadonlyMap<number, PrintedMailing>;
  /** Whose the spare packets of a mailing were. */
  readonly ownersOf: (mailing: number) => ReadonlyMap<number, PupilId>;
  /** The school's list as it is now. */
  readonly listed: readonly Pupil[];
};

/**
 * Finds the pupil by name or, within a mailing, by the code of a packet. Problems: `forget-pupil-unknown`, `forget-pupil-ambiguous`,
 * `forget-nothing-kept`, `packet-not-in-mailing`, `packet-code-mistyped`, `not-printed-yet`.
 */
export function findTarget(
  typed: string,
  mailing: MailingId | null,
  known: Known,
): Outcome<Target> {
  return mailing !== null && /^\d/u.test(typed.trim())
    ? byCode(typed.trim(), mailing, known)
    : byName(typed, mailing, known);
}

const PLACE = { file: 'ledger.db' };

function refused<T>(...problems: readonly Problem[]): Outcome<T> {
  return { ok: false, problems };
}

function byCode(typed: string, id: MailingId, known: Known): Outcome<Target> {
  const mailing = [...known.mailings.values()].find(
    ({ plan, superseded }) => plan.mailing.id === id && !superseded,
  );
  if (mailing === undefined) return refused(notPrinted(id));
  const number = /^\d+$/u.test(typed) ? Number(typed) : packetNumberOf(typed);
  const packet = mailing.plan.packets.find((each) => each.number === number);
  if (packet === undefined) {
    if (number !== null && isForgotten(known.mailings, mailing.number, number)) {
      return refused(problem('forget-nothing-kept', PLACE));
    }
    const printed = mailing.plan.packets.map((each) => ({ packet: each.number, code: each.code }));
    return refused(
      wrongCode(typed, printed, PLACE) ?? problem('packet-not-in-mailing', PLACE, { name: typed }),
    );
  }
  const owner = packet.pupil?.id ?? known.ownersOf(mailing.number).get(packet.number);
  if (owner !== undefined) return found(new Set([owner]), known);
  const { code, route } = packet;
  const spare = { mailing, packet: packet.number, code, route, named: false };
  return { ok: true, value: { pupils: new Set(), name: '', packets: [spare] }, warnings: [] };
}

function byName(typed: string, mailing: MailingId | null, known: Known): Outcome<Target> {
  const names = namesOf(known);
  const wanted = looseKey(typed);
  const ids = [...names].filter(([, name]) => looseKey(name) === wanted).map(([id]) => id);
  if (wanted === '' || ids.length === 0) {
    const nearest = nearestNames(wanted, [...names.values()]).join(', ');
    return refused(problem('forget-pupil-unknown', PLACE, { nearest: nearest || '–' }));
  }
  const held = ids.filter((id) => {
    const packets = packetsOf(new Set([id]), known);
    return packets.some((each) => mailing === null || each.mailing.plan.mailing.id === mailing);
  });
  if (held.length === 0) return refused(problem('forget-nothing-kept', PLACE));
  if (held.length === 1) return found(new Set(held), known);
  const choice = held.map((id) => {
    const last = packetsOf(new Set([id]), known).at(-1);
    return `${last?.mailing.plan.mailing.id ?? ''} ${last?.code ?? ''}`;
  });
  return refused(problem('forget-pupil-ambiguous', PLACE, { packets: choice.join(', ') }));
}

function found(pupils: ReadonlySet<PupilId>, known: Known): Outcome<Target> {
  const names = namesOf(known);
  const name = [...pupils].map((id) => names.get(id) ?? '').join(' ');
  const value = { pupils, name, packets: packetsOf(pupils, known) };
  return { ok: true, value, warnings: [] };
}

function namesOf({ mailings, listed }: Known): ReadonlyMap<PupilId, string> {
  const printed = [...mailings.values()].flatMap(({ plan }) =>
    plan.packets.flatMap(({ pupil }) => pupil ?? []),
  );
  return new Map([...printed, ...listed].map(({ id, name }) => [id, name]));
}

/** The packets of pupils, spare ones that they were given too, oldest mailing first. */
function packetsOf(
  pupils: ReadonlySet<PupilId>,
  { mailings, ownersOf }: Known,
): readonly TheirPacket[] {
  return [...mailings.values()].flatMap((mailing) => {
    const owners = ownersOf(mailing.number);
    return mailing.plan.packets
      .filter(({ number, pupil }) => pupils.has(pupil?.id ?? owners.get(number) ?? ''))
      .map(({ number: packet, code, route, pupil }) => {
        return { mailing, packet, code, route, named: pupil !== null };
      });
  });
}

const MOST_NEAR = 3;

/** Names somebody may have meant who typed a wrong one: a third of the letters may differ. */
function nearestNames(wanted: string, names: readonly string[]): readonly string[] {
  const near = [...new Set(names)]
    .map((name) => ({ name, changes: changesBetween(wanted, looseKey(name)) }))
    .filter(({ changes }) => changes <= wanted.length / 3);
  return near
    .toSorted((a, b) => a.changes - b.changes)
    .slice(0, MOST_NEAR)
    .map(({ name }) => name);
}
