import type { DrawingPath, DrawingStroke } from '../model/drawing.ts';
import { inset, type Rect } from '../paper/rect.ts';
import type { Segment } from './path-segments.ts';
import { drawnClip, isWhole, seenOf, type SvgClip } from './svg-clip.ts';
import { boundsOf, pathText } from './svg-outlines.ts';
import { inkLaid, seenThrough } from './svg-paint.ts';
import type { SvgStyle } from './svg-style.ts';

/** A shape, or the inside or line of one, as it is drawn. */
export type Drawn = {
  readonly part: DrawingPath;
  /** How much of what lies below is seen through it, 0 to 1. */
  readonly through: number;
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
  const [fill, stroke] = [fillOf(style), strokeOf(style, scale)];
  const shape = cutShape(outlines, clips, stroke?.stroke.width ?? 0);
  if (shape === null || (fill === null && stroke === null)) return [];
  const { opacity } = style;
  const fillThrough = seenThrough(style.fill, style.fillOpacity * opacity);
  const lineThrough = seenThrough(style.stroke, style.strokeOpacity * opacity);
  if (fillThrough === 0 && lineThrough === 0) {
    return [{ part: { ...shape, ...fill, ...stroke }, through: 0 }];
  }
  return [
    ...(fill === null ? [] : [{ part: { ...shape, ...fill }, through: fillThrough }]),
    ...(stroke === null ? [] : [{ part: { ...shape, ...stroke }, through: lineThrough }]),
  ];
}

/** What of outlines and of lines so wide clips leave; null when nothing. */
function cutShape(
  outlines: readonly Segment[],
  clips: readonly SvgClip[],
  line: number,
): Pick<DrawingPath, 'kind' | 'rect' | 'd' | 'clips'> | null {
  const area = boundsOf(outlines);
  if (area === null) return null;
  const cutters = clips.filter((clip) => !isWhole(clip, area, line));
  const rect = seenAfter(cutters, area, line);
  if (rect === null) return null;
  const d = pathText(outlines, rect);
  if (cutters.length === 0) return { kind: 'path', rect, d };
  return { kind: 'path', rect, d, clips: cutters.map((clip) => drawnClip(clip, rect)) };
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

function fillOf({
  fill,
  fillOpacity,
  opacity,
  evenOdd,
}: SvgStyle): Required<Pick<DrawingPath, 'fill'>> | null {
  const ink = inkLaid(fill, fillOpacity * opacity);
  if (ink === null) return null;
  return { fill: ink, ...(evenOdd ? { evenOdd: true as const } : {}) };
}

function strokeOf(
  { stroke, strokeOpacity, opacity, strokeWidth, dash, cap, join }: SvgStyle,
  scale: number,
): { readonly stroke: DrawingStroke } | null {
  const ink = inkLaid(stroke, strokeOpacity * opacity);
  if (ink === null || strokeWidth <= 0) return null;
  const width = strokeWidth * scale;
  const dashes = dash === null ? {} : { dash: dash.map((each) => each * scale) };
  const ends = { ...(cap === 'butt' ? {} : { cap }), ...(join === 'miter' ? {} : { join }) };
  return { stroke: { width, ink, ...dashes, ...ends } };
}
