import { z } from 'zod';
import { NO_POST_RULES, type PostRules } from '../model/post.ts';
import { problem, type Told } from '../model/problem.ts';
import type { SourceText } from '../model/table.ts';
import { readCatalogueFile } from './catalogue-files.ts';
import { origin } from './catalogue-schemas.ts';
import {
  bilingual,
  day,
  numberBetween,
  text,
  textLike,
  wholeBetween,
} from './yaml-source-values.ts';

const named = z.strictObject({ ...origin, code: text, name: bilingual });
const key = textLike(/^[a-z]+(-[a-z]+)*$/, 'printed-matter');

/** `post.yaml`. */
const postSchema = z.strictObject({
  ...origin,
  'as-of': day,
  sender: named,
  products: z
    .array(
      named.extend({
        id: key,
        grams: numberBetween(1, 50_000),
        thickness: numberBetween(1, 1000).exactOptional(),
      }),
    )
    .min(1),
  categories: z.strictObject({ ordinary: named, registered: named }),
  methods: z.strictObject({ surface: named, air: named }),
  zones: z.array(
    z.strictObject({ ...origin, id: key, name: bilingual, 'transit-days': wholeBetween(0, 60) }),
  ),
});

/** `post.yaml` of the catalogue. Kinds of items are put in the order of what they may weigh. */
export function postRules(files: readonly SourceText[]): Told<{ readonly post: PostRules }> {
  const { value, problems } = readCatalogueFile(files, 'post.yaml', postSchema);
  if (value === null) return { value: { post: NO_POST_RULES }, problems };
  const { typed, tree } = value;
  const products = typed.products
    .map(({ id, code, name, grams, thickness }) => {
      return { id, code, name, grams, thickness: thickness ?? null };
    })
    .sort((a, b) => a.grams - b.grams);
  const twice = [...typed.products, ...typed.zones]
    .map(({ id }) => id)
    .filter((id, at, ids) => ids.indexOf(id) !== at);
  const post: PostRules = {
    asOf: typed['as-of'],
    confirmed: typed.confirmed === true,
    products,
    categories: typed.categories,
    methods: typed.methods,
    sender: typed.sender,
    zones: typed.zones.map(({ id, name, 'transit-days': transitDays }) => ({
      id,
      name,
      transitDays,
    })),
  };
  const told = twice.map((id) => problem('post-id-twice', { file: tree.file }, { id }));
  return { value: { post }, problems: [...problems, ...told] };
}
