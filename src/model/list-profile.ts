/** What a column of a list can hold. */
export const LIST_FIELDS = [
  'number',
  'order-number',
  'bundle',
  'whom',
  'where',
  'index',
  'oblast',
  'district',
  'settlement',
  'street',
  'house',
  'flat',
  'region',
  'house-flat',
  'grams',
  'kilograms',
  'declared-value',
  'cash-on-delivery',
  'fee',
  'postal-number',
  'marks',
  'note',
  'count',
  'product-code',
  'category-code',
  'method-code',
  'sender-bin',
  'sender-name',
  'sender-phone',
  'sender-index',
  'sender-settlement',
  'sender-district',
  'sender-region',
  'sender-street',
  'sender-house',
  'code',
  'issue',
  'mailing',
  'whom-where',
  'sheets',
  'return-sheets',
  'reason-boxes',
  'handed-over',
  'delivered',
  'brought-back',
  'reason',
  'sheets-taken',
  'empty',
] as const;

export type ListField = (typeof LIST_FIELDS)[number];

/** A column of a list: its head, in both languages with a slash between where it has two, and its share of the width. */
export type ListColumn = {
  readonly field: ListField;
  readonly head: string;
  readonly width: number;
  readonly align?: 'right' | 'center';
};

/**
 * Columns of the lists for the post office: the printed one, and the one for the post's own computers; and of the courier's: the
 * printed one, and the table that is filled in when the courier is back.
 */
export type ListProfiles = {
  readonly manifest: readonly ListColumn[];
  readonly manifestTable: readonly ListColumn[];
  readonly posting: readonly ListColumn[];
  readonly electronic: readonly ListColumn[];
};
