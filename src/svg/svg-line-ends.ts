import type { DrawingPath } from '../model/drawing.ts';
import { arrowheadAt } from './svg-arrows.ts';
import { declarationsOf } from './svg-declared.ts';
import { isArrow, markerTransforms } from './svg-markers.ts';
import { outlinesOf } from './svg-outlines.ts';
import type { Placed } from './svg-placed.ts';
import type { Around } from './svg-reading.ts';
import { drawnShape } from './svg-shape.ts';
import { PLAIN } from './svg-style.ts';
import type { SvgElement } from './svg-tree.ts';

/** A marker at one point of a line. */
export type Marker = {
  readonly marker: SvgElement;
  /** Brings its space there, inside the space of the line. */
  readonly transform: string;
};

type ById = ReadonlyMap<string, SvgElement>;

const PLACES = ['start', 'mid', 'end'] as const;

/** Arrowheads of the house, for markers that point, and for those that are not in the file. */
export function arrowsOf(
  element: SvgElement,
  { outlines, scale }: Placed,
  { style, clips }: Around,
  byId: ById,
): readonly DrawingPath[] {
  if (style.stroke === null) return [];
  const { stroke: fill, strokeOpacity: fillOpacity, opacity } = style;
  const look = { ...PLAIN, fill, fillOpacity, opacity };
  return PLACES.flatMap((place) => {
    const id = markerAt(element, place);
    if (id === null || place === 'mid' || !pointsAway(byId.get(id))) return [];
    const head = arrowheadAt(outlines, place, style.strokeWidth * scale);
    return drawnShape(head, look, 1, clips).map(({ part }) => part);
  });
}

/** Markers that are drawn as the file has them: those that do not point, and those inside a line. */
export function markersOf(
  element: SvgElement,
  { d }: Placed,
  { style }: Around,
  byId: ById,
): readonly Marker[] {
  return PLACES.flatMap((place) => {
    const marker = byId.get(markerAt(element, place) ?? '');
    if (marker === undefined || (place !== 'mid' && pointsAway(marker))) return [];
    const outlines = outlinesOf(d, []) ?? [];
    return markerTransforms(marker, outlines, place, style).map((transform) => ({
      marker,
      transform,
    }));
  });
}

function pointsAway(marker: SvgElement | undefined): boolean {
  return marker === undefined || isArrow(marker);
}

/** The id of the marker that an element says for a place; null for none. */
function markerAt(element: SvgElement, place: (typeof PLACES)[number]): string | null {
  const said = declarationsOf(element);
  const typed = said.get(`marker-${place}`) ?? said.get('marker') ?? 'none';
  return typed === 'none' ? null : (/#([^"')]*)/u.exec(typed)?.[1] ?? '');
}
