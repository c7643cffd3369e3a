// One Latin letter or pair each, of the letters Kazakh and Russian share; only for names of files and keys.
const LATIN: Readonly<Record<string, string>> = {
  ...pairs('аәбвгғдезийкқлмнңоөпрстуұүфһыіэ', 'aabvggdeziikqlmnnooprstuuufhyie'),
  ...{ ё: 'yo', ж: 'zh', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ь: '', ю: 'yu' },
  ...{ я: 'ya' },
};

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries(Array.from(from).map((letter, index) => [letter, to[index] ?? '']));
}

/**
 * Text as plain lower-case ASCII words joined by hyphens: «Қазақ тілі» → `qazaq-tili`. Empty when nothing
 * of it can be written so.
 */
export function asciiSlug(text: string): string {
  const latin = Array.from(text.normalize('NFC').replaceAll('№', ' ').toLowerCase())
    .map((sign) => LATIN[sign] ?? sign)
    .join('');
  return latin
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?$/i;
const REFUSED = /[<>:"/\\|?*\u0000-\u001f]/;

/**
 * Would Windows refuse this as the name of one file or folder? Device names with or without an extension,
 * refused characters, a trailing dot or space, nothing at all, more than 255 characters.
 * Source: Microsoft, "Naming Files, Paths, and Namespaces".
 */
export function isReservedFileName(name: string): boolean {
  if (name === '' || name.length > 255) return true;
  return DEVICE.test(name) || REFUSED.test(name) || /[. ]$/.test(name);
}

const LONGEST = 60;

/** A file name without extension, plain ASCII, of at most 60 characters, good on every system; `x` when nothing is left. */
export function safeFileName(text: string): string {
  const slug = asciiSlug(text).slice(0, LONGEST).replace(/-$/, '');
  if (slug === '') return 'x';
  return isReservedFileName(slug) ? `${slug}-x` : slug;
}
