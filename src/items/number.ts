import { problem } from '../model/problem.ts';
import { labelText, framedArea } from './area.ts';
import type { ItemKind } from './item-kind.ts';

/** Wide enough for a handwritten number of eight digits. */
const NUMBER_WIDTH = 60;

/** Digits with an optional sign, spaces between thousands, a decimal comma; or a common fraction. */
const NUMBER = /^−?(?:\d+(?:,\d+)?|\d+\/[1-9]\d*)$/;

/** A number, with its unit printed beside the box. */
export const number: ItemKind<'number'> = {
  uses: ['key', 'unit'],

  fromRaw: ({ fields, place }) => {
    const unit = (fields.unit ?? '').trim();
    const typed = (fields.key ?? '').trim();
    const key = numberKey(typed);
    const wrong = typed !== '' && key === null;
    return {
      value: { kind: 'number', key, unit },
      problems: wrong ? [problem('answer-key-no-number', place, { key: typed })] : [],
    };
  },

  present: () => [],

  area: ({ unit }, frame) => {
    const height = frame.linePitch + 2;
    const box = framedArea(frame, NUMBER_WIDTH, height);
    const label = labelText(frame, unit, NUMBER_WIDTH + 2, height / 2 + frame.size / 8, 'left');
    return { ...box, boxes: [...box.boxes, ...label] };
  },

  key: ({ key, unit }) => {
    if (key === null) return [];
    const text = unit === '' ? key : `${key}\u00a0${unit}`;
    return [{ runs: [{ text, bold: true }] }];
  },

  score: () => null,
};

/** The key as schools write numbers: decimal comma, true minus, no spaces; null when it is no number. */
function numberKey(typed: string): string | null {
  const written = typed.replaceAll(/\s/g, '').replace('.', ',').replace(/^[-–]/, '−');
  return NUMBER.test(written) ? written : null;
}
