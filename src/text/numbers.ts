export const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

/**
 * A number as Kazakh and Russian print it: decimal comma, thousands parted by a no-break space, a true minus;
 * at most `decimals` places, without trailing zeros. school.md §3.5, §4.6.
 */
export function formatNumber(value: number, decimals = 2): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  const places = fraction.replace(/0+$/, '');
  const digits = places === '' ? grouped : `${grouped},${places}`;
  return value < 0 && /[1-9]/.test(digits) ? MINUS + digits : digits;
}

/** A sum of money: as `formatNumber`, and always with two places. */
export function formatMoney(value: number): string {
  const [whole = '0', places = ''] = formatNumber(value).split(',');
  return `${whole},${places.padEnd(2, '0')}`;
}

/** A number as people type it: decimal comma or point, spaces between thousands, any minus; else null. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/\s/gu, '').replace(/^[−–]/u, '-').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
