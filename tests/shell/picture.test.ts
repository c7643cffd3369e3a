import { expect, test } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import { preparePicture, probePicture } from '../../src/shell/picture.ts';

function drawn(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#c04010' } });
}

test('a photo that the camera noted as turned is probed and printed upright, without its notes', async () => {
  const photo = await drawn(900, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await probePicture(photo)).toEqual({ format: 'jpeg', widthPx: 600, heightPx: 900 });
  const prepared = await preparePicture(photo, 25.4);
  expect(prepared).toMatchObject({ format: 'jpeg', widthPx: 300, heightPx: 450 });
  const made = await sharp(prepared?.bytes).metadata();
  expect(made).toMatchObject({ width: 300, height: 450, channels: 1, hasAlpha: false });
  expect(made.exif).toBeUndefined();
});

test('a small picture is not blown up; alpha becomes white; the bytes are the same twice', async () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const png = await sharp({ create: { width: 40, height: 20, channels: 4, background: clear } })
    .png()
    .toBuffer();
  const prepared = await preparePicture(png, 100);
  expect(prepared).toMatchObject({ format: 'png', widthPx: 40, heightPx: 20 });
  expect((await sharp(prepared?.bytes).metadata()).channels).toBe(1);
  const grey = await sharp(prepared?.bytes).raw().toBuffer();
  expect(grey.every((value) => value === 255)).toBe(true);
  expect(await preparePicture(png, 100)).toEqual(prepared);
});

test('broken, cut-off and foreign pictures are null', async () => {
  const jpeg = await drawn(400, 400).jpeg().toBuffer();
  expect(await probePicture(Buffer.from('сурет емес'))).toBeNull();
  expect(await probePicture(new Uint8Array())).toBeNull();
  expect(await probePicture(await drawn(10, 10).webp().toBuffer())).toBeNull();
  expect(await preparePicture(jpeg.subarray(0, jpeg.length / 2), 50)).toBeNull();
});
