import type { Box, ItemRef } from '../model/page.ts';
import type { PrintedMailing } from '../model/returned.ts';

/** The boxes of a form, and which of its items may have more than one mark filled. */
export type ReadingForm = {
  readonly boxes: readonly Box[];
  readonly severalOf: (item: ItemRef) => boolean;
};

/** Finds forms by mailing and number; null for what was never printed. */
export function readingForms(
  mailings: ReadonlyMap<number, PrintedMailing>,
): (mailing: number, form: number) => ReadingForm | null {
  const several = new Map(
    Array.from(mailings, ([number, { plan }]) => [
      number,
      new Set(
        plan.lessons.flatMap(({ id, items }) =>
          items
            .filter(({ answer }) => answer?.kind === 'several')
            .map((item) => `${id}#${item.id}`),
        ),
      ),
    ]),
  );
  return (mailing, form) => {
    const boxes = mailings.get(mailing)?.forms.get(form);
    if (boxes === undefined) return null;
    return { boxes, severalOf: (item) => several.get(mailing)?.has(item) === true };
  };
}
