import bwipjs from 'bwip-js/generic';
import type { Box } from '../model/page.ts';
import type { Operators } from './operators.ts';
import { filled, rectPath } from './operators.ts';

/** bwip-js draws an empty symbol for '' and bytes of UTF-8 for other letters, without a word. */
const ENCODABLE = /^[\x20-\x7E]{1,48}$/u;

/** A Code 128 symbol as bars that fill `rect`, without its quiet zone and without letters below. */
export function code128({ rect, payload }: Extract<Box, { kind: 'code128' }>): Operators {
  if (!ENCODABLE.test(payload)) throw new Error(`Code 128 cannot hold "${payload}"`);
  const [symbol] = bwipjs.raw('code128', payload, '');
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('bwip-js gave no bars');
  const modules = symbol.sbs.reduce((sum, width) => sum + width, 0);
  const unit = rect.w / modules;
  let at = 0;
  const bars: Operators[] = [];
  symbol.sbs.forEach((width, index) => {
    const bar = { x: rect.x + at * unit, y: rect.y, w: width * unit, h: rect.h };
    if (index % 2 === 0) bars.push(rectPath(bar));
    at += width;
  });
  return filled(bars.join(' '), 1);
}
