import type { Catalogue, Hand } from '../model/catalogue.ts';
import type { Item, Lesson } from '../model/lesson.ts';
import type { MailingPlan } from '../model/plan.ts';
import { DOMESTIC_ORDER, NO_ADDRESS_ORDERS } from '../model/address-order.ts';
import { NO_ENVELOPE_ROOMS } from '../model/envelope-room.ts';
import { NO_POST_RULES } from '../model/post.ts';
import type { School } from '../model/school.ts';

/** A plan as some version of the product froze it: what came in later may be absent. */
type OlderPlan = Omit<MailingPlan, 'school' | 'catalogue' | 'lessons' | 'tariffs'> & {
  readonly tariffs?: MailingPlan['tariffs'];
  readonly lessons: readonly OlderLesson[];
  readonly school: Omit<School, 'paperUse' | 'printing' | 'post' | 'bagLimits'> &
    Partial<Pick<School, 'paperUse' | 'bagLimits'>> & {
      readonly printing?: Partial<School['printing']>;
      readonly post: Omit<School['post'], LaterPost> & Partial<Pick<School['post'], LaterPost>>;
    };
  readonly catalogue: Omit<Catalogue, LaterParts> &
    Partial<Omit<Pick<Catalogue, LaterParts>, 'lists'>> & {
      readonly lists?: Partial<Catalogue['lists']>;
    };
};

type OlderLesson = Omit<Lesson, 'formulas' | 'items'> &
  Partial<Pick<Lesson, 'formulas'>> & { readonly items: readonly OlderItem[] };

/** A descriptor was plain text. */
type OlderItem = Omit<Item, 'descriptor'> & { readonly descriptor: Item['descriptor'] | string };

/** How every version before printed; each plan has the rest. */
const PRINTING: School['printing'] = {
  way: 'duplex',
  stack: 'face-down',
  putBack: 'as-it-lies',
  separatePackets: true,
  oneEnvelopePerHousehold: false,
  notice: 'first',
};

/** Columns of the lists as every version before had them. */
const LISTS: Catalogue['lists'] = {
  manifest: [
    { field: 'number', head: '№', width: 9, align: 'center' },
    { field: 'code', head: 'Пакет', width: 20 },
    { field: 'whom-where', head: 'Кімге, қайда / Кому, куда', width: 66 },
    { field: 'sheets', head: 'Парақ / Листов', width: 18, align: 'center' },
    { field: 'empty', head: 'Қолы, күні / Подпись, дата', width: 31 },
    { field: 'reason-boxes', head: 'Себебі / Причина', width: 22 },
    { field: 'empty', head: 'Қайтқаны / Взято', width: 20 },
  ],
  manifestTable: [
    { field: 'number', head: 'Р/с № / № п/п', width: 7 },
    { field: 'bundle', head: 'Бума / Связка', width: 8 },
    { field: 'code', head: 'Пакет', width: 11 },
    { field: 'whom', head: 'Кімге / Кому', width: 34 },
    { field: 'where', head: 'Қайда / Куда', width: 48 },
    { field: 'sheets', head: 'Парақ / Листов', width: 8 },
    { field: 'return-sheets', head: 'Қайтарылуы тиіс парақ / Листов вернуть', width: 12 },
    { field: 'grams', head: 'Салмағы, г / Масса, г', width: 10 },
  ],
  posting: [
    { field: 'number', head: '№', width: 8 },
    { field: 'where', head: 'Қайда / Куда', width: 44 },
    { field: 'whom', head: 'Кімге / Кому', width: 30 },
    { field: 'grams', head: 'Грамм', width: 13 },
    { field: 'note', head: 'Ескертпе / Примеч.', width: 15 },
  ],
  electronic: [],
};

/** What a courier carries. */
const BAG: School['bagLimits'] = { items: 1000, grams: 15_000, millimetres: 600 };

type LaterParts =
  'economyTypeSize' | 'rulings' | 'largeRulings' | 'post' | 'lists' | 'addressOrders' | 'envelopes';
type LaterPost = 'method' | 'marks' | 'numbers' | 'addressOrder';

/** How versions before ruled the places for answers: by the size of the type. */
const LARGE_HAND: Hand = { lines: 12, grid: 7, slant: null };
const SMALL_HAND: Hand = { lines: 8, grid: 5, slant: null };
const LARGE_FROM = 16;

function handsOf(sizes: Readonly<Record<number, number>>): Readonly<Record<number, Hand>> {
  return Object.fromEntries(
    Object.entries(sizes).map(([grade, size]) => [
      grade,
      size >= LARGE_FROM ? LARGE_HAND : SMALL_HAND,
    ]),
  );
}

/** The plan with what versions before had no word for, as they printed it. */
export function upToDate(plan: OlderPlan): MailingPlan {
  return {
    ...plan,
    tariffs: plan.tariffs ?? [],
    lessons: plan.lessons.map(lessonUpToDate),
    school: schoolUpToDate(plan.school),
    catalogue: catalogueUpToDate(plan.catalogue),
  };
}

function lessonUpToDate(lesson: OlderLesson): Lesson {
  const items = lesson.items.map((item) => {
    const { descriptor } = item;
    return {
      ...item,
      descriptor: typeof descriptor === 'string' ? [{ text: descriptor }] : descriptor,
    };
  });
  return { ...lesson, items, formulas: lesson.formulas ?? [] };
}

function schoolUpToDate(school: OlderPlan['school']): School {
  const { post } = school;
  return {
    ...school,
    paperUse: school.paperUse ?? 'usual',
    bagLimits: school.bagLimits ?? BAG,
    printing: { ...PRINTING, ...school.printing },
    post: {
      ...post,
      method: post.method ?? 'surface',
      marks: post.marks ?? [],
      numbers: post.numbers ?? [],
      addressOrder: post.addressOrder ?? DOMESTIC_ORDER.id,
    },
  };
}

function catalogueUpToDate(catalogue: OlderPlan['catalogue']): Catalogue {
  return {
    ...catalogue,
    economyTypeSize: catalogue.economyTypeSize ?? catalogue.typeSize,
    rulings: catalogue.rulings ?? handsOf(catalogue.typeSize),
    largeRulings: catalogue.largeRulings ?? handsOf(catalogue.largeTypeSize),
    post: catalogue.post ?? NO_POST_RULES,
    lists: { ...LISTS, ...catalogue.lists },
    addressOrders: catalogue.addressOrders ?? NO_ADDRESS_ORDERS,
    envelopes: catalogue.envelopes ?? NO_ENVELOPE_ROOMS,
  };
}
