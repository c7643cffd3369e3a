import { describe, expect, it } from '@jest/globals';
import type { CodeReader, SeenCode } from '../../src/model/code-reader.ts';
import type { GreyImage } from '../../src/model/grey-image.ts';
import { CODES } from '../../src/paper/return-frame.ts';
import { encodeSheetCode, type CodeCorner } from '../../src/paper/sheet-code.ts';
import type { SheetId } from '../../src/paper/sheet-id.ts';
import { seePage } from '../../src/scan/see-page.ts';
import { signWith } from '../paper/signing.ts';
import { picture, stroke, together, UPRIGHT, type Inked } from './a-picture.ts';
import { aPage, SIZE } from './a-page.ts';

const sign = signWith('a school');
const ID: SheetId = {
  ...{ school: 7, mailing: 1, packet: 12, issue: 1 },
  ...{ sheet: 3, side: 'recto', form: 4 },
};

const page = aPage(UPRIGHT);
const empty = picture(SIZE.width, SIZE.height, UPRIGHT, () => 0);
const line = (y: number): Inked => stroke({ x: 30, y }, { x: 160, y }, 0.8, 0.8);
const written = picture(SIZE.width, SIZE.height, UPRIGHT, together(line(60), line(80), line(100)));

/** A code as a decoder would see it on the whole of an upright page. */
function code(corner: CodeCorner, id: SheetId = ID, signer = sign): SeenCode {
  const { x, y, w, h } = CODES[corner];
  const corners = [
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ];
  const px = corners.map((mm) => ({ x: 3 * mm.x, y: 3 * mm.y }));
  return { text: encodeSheetCode(id, corner, signer), corners: px };
}

/** Reads the codes on the whole page, and nothing on parts of it. */
const reads = (codes: readonly SeenCode[]): CodeReader => {
  return ({ width }) => Promise.resolve(width === SIZE.width ? codes : []);
};

async function seen(image: GreyImage, ...codes: readonly SeenCode[]) {
  const reader = reads(codes);
  return seePage(image, { quick: reader, thorough: [reader] }, sign);
}

describe('seePage', () => {
  it('knows a sheet by one code, and how it lies', async () => {
    const { page: known, alignment } = await seen(page, code('upper'));
    expect(known).toEqual({ kind: 'sheet', id: ID });
    expect(alignment?.warp({ x: 50, y: 60 }).x).toBeCloseTo(150, 0);
  });

  it('says that codes disagree, whichever is read first', async () => {
    const { page: told } = await seen(page, code('upper'), code('lower', { ...ID, packet: 13 }));
    expect(told).toEqual({ kind: 'unreadable', why: 'codes-disagree', id: null });
  });

  it('knows another school, and sheets of ours that cannot be read', async () => {
    const theirs = await seen(page, code('upper', ID, signWith('another school')));
    expect(theirs.page).toEqual({ kind: 'other-school', claimed: ID });
    expect((await seen(page)).page).toEqual({ kind: 'unreadable', why: 'no-code', id: null });
    const why = async (image: GreyImage, read: SeenCode): Promise<unknown> => {
      const { page: told } = await seen(image, read);
      return told.kind === 'unreadable' && told.id !== null ? told.why : told;
    };
    expect(await why(written, code('upper'))).toBe('no-fiducials');
    expect(await why(empty, code('upper'))).toBe('too-faint');
    const upper = { ...written, height: 400, pixels: written.pixels.subarray(0, 400 * SIZE.width) };
    expect(await why(upper, code('upper'))).toBe('cut-off');
  });

  it('says of a page with hardly any ink that it is too faint', async () => {
    const faint = picture(SIZE.width, SIZE.height, UPRIGHT, ({ x, y }) =>
      x > 30 && x < 180 && y > 20 && y % 8 < 0.8 ? 0.15 : 0,
    );
    expect((await seen(faint)).page).toEqual({ kind: 'unreadable', why: 'too-faint', id: null });
  });

  it('tells blank pages from foreign ones', async () => {
    expect((await seen(empty)).page).toEqual({ kind: 'blank' });
    const lines = picture(SIZE.width, SIZE.height, UPRIGHT, ({ x, y }) =>
      x > 30 && x < 180 && y > 20 && y % 8 < 0.8 ? 1 : 0,
    );
    expect((await seen(lines)).page).toEqual({ kind: 'foreign' });
    const theirs = { text: 'HTTPS://EXAMPLE.ORG', corners: [] };
    const struck = picture(
      ...([SIZE.width, SIZE.height, UPRIGHT] as const),
      stroke({ x: 20, y: 30 }, { x: 30, y: 40 }, 1),
    );
    expect((await seen(struck, theirs)).page).toEqual({ kind: 'foreign' });
  });
});
