/** A language of teaching that packets are printed in. */
export type Language = 'kk' | 'ru';

/** A language that problems and messages are told in. */
export type Tongue = Language | 'en';

/** The same words in both languages of the state. */
export type Bilingual = { readonly kk: string; readonly ru: string };

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

/** An ISO week, `YYYY-Www`. */
export type IsoWeek = string;
