import fc from 'fast-check';

/** Words of a few letters. */
export const text: fc.Arbitrary<string> = fc
  .array(fc.string({ unit: fc.constantFrom('а', 'ж', 'ң'), minLength: 1, maxLength: 9 }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((each) => each.join(' '));
