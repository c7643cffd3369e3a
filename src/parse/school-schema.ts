import { z } from 'zod';
import type { BundleLimits, Envelope } from '../model/school.ts';
import { readPostalNumber } from '../text/postal-number.ts';
import { addressSchema } from './school-address.ts';
import {
  bilingual,
  day,
  listOf,
  misfit,
  numberBetween,
  text,
  textLike,
  wholeBetween,
  yesNo,
} from './yaml-source-values.ts';

const FORMATS = ['dl', 'c5', 'c4', 'b4'] as const;

/** Mass of an empty envelope in grams, when the school gives none. Source: postal.md §2.4; B4 from C4 by area. */
const ENVELOPE_GRAMS: Readonly<Record<Envelope['format'], number>> = {
  dl: 5,
  c5: 8,
  c4: 18,
  b4: 21,
};

/** Office paper of 80 g/m² is 0.105 mm thick; other papers of that kind in proportion. */
const OFFICE = { grammage: 80, caliper: 0.105 };

/** A4 by ISO 216, mm. */
const A4 = { width: 210, height: 297 };

/** `paper: economy` alone stands for `paper: { use: economy }`. */
const paper = z
  .preprocess(
    (typed) => (typeof typed === 'string' ? { use: typed } : typed),
    z.strictObject({
      grammage: numberBetween(40, 300).default(OFFICE.grammage),
      caliper: numberBetween(0.03, 1).exactOptional(),
      use: z.enum(['usual', 'economy', 'booklet']).default('usual'),
    }),
  )
  .transform(({ grammage, caliper = OFFICE.caliper * (grammage / OFFICE.grammage), use }) => ({
    stock: { ...A4, grammage, caliper },
    use,
  }));

function envelope(usual: Envelope['format']): z.ZodType<Envelope> {
  return z
    .strictObject({
      format: z.enum(FORMATS).default(usual),
      grams: numberBetween(0, 200).exactOptional(),
      print: yesNo.default(false),
    })
    .transform(({ format, grams = ENVELOPE_GRAMS[format], print }) => ({
      ...{ format, grams },
      ...(print ? { print: true as const } : {}),
    }))
    .prefault({});
}

const limits = {
  items: wholeBetween(1, 1000),
  grams: numberBetween(100, 30_000),
  millimetres: numberBetween(10, 1000),
};

/** Limits of a bundle, all three given. */
export const bundleSchema: z.ZodType<BundleLimits> = z.strictObject(limits);

/** Days on the way, one direction. */
export const transitDaysSchema = wholeBetween(0, 60);

const postalNumber = text.transform((typed, context) => {
  const number = readPostalNumber(typed);
  return typeof number === 'string'
    ? number
    : misfit(context, 'setting-wrong-kind', 'RR 12 345 678 5 KZ');
});

/** How items are handled, and how they travel. */
export const categorySchema = z.enum(['ordinary', 'registered']);
export const methodSchema = z.enum(['surface', 'air']);

const letters = textLike(/^(?!.*(.).*\1)\p{L}{4,}$/u, 'ABCDE').default('ABCDE');

/** `school.yaml` as it is typed; defaults filled in, classes still as labels. */
export const schoolSchema = z.strictObject({
  name: bilingual,
  'short-name': bilingual,
  address: z.strictObject({ kk: addressSchema, ru: addressSchema }),
  phone: text,
  bin: textLike(/^\d{12}$/, '000140000000').exactOptional(),
  messages: z.enum(['kk', 'ru', 'en']).default('kk'),
  classes: z.strictObject({ kk: listOf(text).default([]), ru: listOf(text).default([]) }),
  paper: paper.prefault({}),
  'return-fold': z.enum(['c5', 'dl', 'none']).exactOptional(),
  envelope: envelope('c4'),
  'return-envelope': envelope('c5'),
  bundle: z
    .strictObject({
      items: limits.items.default(20),
      grams: limits.grams.default(9000),
      millimetres: limits.millimetres.default(250),
    })
    .prefault({}),
  bag: z
    .strictObject({
      items: limits.items.default(1000),
      grams: limits.grams.default(15_000),
      millimetres: limits.millimetres.default(600),
    })
    .prefault({}),
  post: z
    .strictObject({
      'transit-days': transitDaysSchema.default(5),
      category: categorySchema.default('ordinary'),
      method: methodSchema.default('surface'),
      marks: listOf(textLike(/^\d{1,3}$/, '73')).default([]),
      numbers: listOf(z.strictObject({ from: postalNumber, to: postalNumber })).default([]),
      'hold-days': wholeBetween(0, 365).exactOptional(),
      agreement: text.exactOptional(),
      'prepaid-agreement': text.exactOptional(),
      'accepting-office': text.exactOptional(),
      'address-order': text.default('kz-domestic'),
    })
    .prefault({}),
  printing: z
    .strictObject({
      way: z.enum(['duplex', 'manual-duplex', 'single-sided']).default('duplex'),
      stack: z.enum(['face-down', 'face-up']).default('face-down'),
      'put-back': z.enum(['as-it-lies', 'turned-over']).default('as-it-lies'),
      'separate-packets': yesNo.default(true),
      'sheets-per-file': wholeBetween(10, 100_000).exactOptional(),
      'one-envelope-per-household': yesNo.default(false),
      notice: z.enum(['first', 'always', 'never']).default('first'),
    })
    .prefault({}),
  'cap-counts': z.enum(['returned', 'returned-and-reading']).default('returned'),
  'choice-letters': z.strictObject({ kk: letters, ru: letters }).prefault({}),
  holidays: listOf(day).default([]),
});

/** What `schoolSchema` gives. */
export type TypedSchool = z.infer<typeof schoolSchema>;
