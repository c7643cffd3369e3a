import type { Bundle, Mailpiece } from '../model/consignment.ts';
import type { BundleLimits } from '../model/school.ts';

/**
 * Ties mailpieces, already in walk order, into bundles. A bundle closes before the mailpiece that would
 * pass a limit of items, grams or millimetres; a mailpiece that alone passes a limit is a bundle of its own.
 * A stop is not split over two bundles when it fits into one by itself, so a courier opens one at a time.
 */
export function tieBundles(
  mailpieces: readonly Mailpiece[],
  limits: BundleLimits,
): readonly Bundle[] {
  const bundles: Mailpiece[][] = [];
  let open: Mailpiece[] = [];
  const close = (): void => {
    if (open.length > 0) bundles.push(open);
    open = [];
  };
  for (const stop of byStop(mailpieces)) {
    if (fits(open.concat(stop), limits)) {
      open.push(...stop);
      continue;
    }
    if (fits(stop, limits)) close();
    for (const piece of stop) {
      if (!fits([...open, piece], limits)) close();
      open.push(piece);
    }
  }
  close();
  return bundles.map((pieces, at) => bundle(at + 1, pieces));
}

function byStop(mailpieces: readonly Mailpiece[]): readonly (readonly Mailpiece[])[] {
  const stops: Mailpiece[][] = [];
  for (const piece of mailpieces) {
    const last = stops.at(-1);
    if (last?.[0]?.stop === piece.stop) last.push(piece);
    else stops.push([piece]);
  }
  return stops;
}

function fits(pieces: readonly Mailpiece[], limits: BundleLimits): boolean {
  return (
    pieces.length <= limits.items &&
    total(pieces, (piece) => piece.grams) <= limits.grams &&
    total(pieces, (piece) => piece.thickness) <= limits.millimetres
  );
}

function bundle(number: number, mailpieces: readonly Mailpiece[]): Bundle {
  return {
    number,
    mailpieces,
    settlements: [
      ...new Set(
        mailpieces.flatMap(({ address }) => (address === null ? [] : [address.settlement])),
      ),
    ],
    grams: total(mailpieces, (piece) => piece.grams),
    thickness: total(mailpieces, (piece) => piece.thickness),
  };
}

function total(pieces: readonly Mailpiece[], count: (piece: Mailpiece) => number): number {
  return pieces.reduce((sum, piece) => sum + count(piece), 0);
}
