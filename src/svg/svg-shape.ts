import type { DrawingPath } from '../model/drawing.ts';
import { inset, type Rect } from '../paper/rect.ts';
import type { Segment } from './path-segments.ts';
import { drawnClip, isWhole, seenOf, type SvgClip } from './svg-clip.ts';
import { boundsOf, pathText } from './svg-outlines.ts';
import { inkLaid, isSeenThrough } from './svg-paint.ts';
import type { SvgStyle } from './svg-style.ts';

/** A shape, or the inside or line of one, as it is drawn. */
export type Drawn = {
  readonly part: DrawingPath;
  /** What lies below it is seen through it. */
  readonly seenThrough: boolean;
};

/**
 * Outlines filled and stroked. Where the fill or the line is seen through they are drawn one by one. Opacity, of a group
 * too, is that of each shape: as dark as it is on white paper.
 */
export function drawnShape(
  outlines: readonly Segment[],
  style: SvgStyle,
  scale: number,
  clips: readonly SvgClip[],
): readonly Drawn[] {
  const area = boundsOf(outlines);
  if (area === null) return [];
  const stroke = strokeOf(style, scale);
  const cutters = clips.filter((clip) => !isWhole(clip, area, stroke?.width ?? 0));
  const rect = seenAfter(cutters, area, stroke?.width ?? 0);
  if (rect === null) return [];
  const ink = inkLaid(style.fill, style.fillOpacity * style.opacity);
  const fill = ink === null ? {} : { fill: ink, ...(style.evenOdd ? evenOdd : {}) };
  const line = stroke === null ? {} : { stroke };
  const fillSeen = isSeenThrough(style.fill, style.fillOpacity * style.opacity);
  const lineSeen = isSeenThrough(style.stroke, style.strokeOpacity * style.opacity);
  const shape = {
    kind: 'path' as const,
    rect,
    d: pathText(outlines, rect),
    ...(cutters.length === 0 ? {} : { clips: cutters.map((clip) => drawnClip(clip, rect)) }),
  };
  if (!fillSeen && !lineSeen) {
    const isDrawn = ink !== null || stroke !== null;
    return isDrawn ? [{ part: { ...shape, ...fill, ...line }, seenThrough: false }] : [];
  }
  return [
    ...(ink === null ? [] : [{ part: { ...shape, ...fill }, seenThrough: fillSeen }]),
    ...(stroke === null ? [] : [{ part: { ...shape, ...line }, seenThrough: lineSeen }]),
  ];
}

/** What clips leave of an area and of lines so wide around it. */
function seenAfter(clips: readonly SvgClip[], area: Rect, line: number): Rect | null {
  if (clips.length === 0) return area;
  const drawn = inset(area, -line / 2);
  return clips.reduce<Rect | null>(
    (left, clip) => (left === null ? null : seenOf(left, clip)),
    drawn,
  );
}

const evenOdd = { evenOdd: true } as const;

function strokeOf(
  { stroke, strokeOpacity, opacity, strokeWidth, dash, cap, join }: SvgStyle,
  scale: number,
): NonNullable<DrawingPath['stroke']> | null {
  const ink = inkLaid(stroke, strokeOpacity * opacity);
  if (ink === null || strokeWidth <= 0) return null;
  return {
    width: strokeWidth * scale,
    ink,
    ...(dash === null ? {} : { dash: dash.map((each) => each * scale) }),
    ...(cap === 'butt' ? {} : { cap }),
    ...(join === 'miter' ? {} : { join }),
  };
}
