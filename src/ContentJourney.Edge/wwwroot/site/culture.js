import { da } from './words/da.js';
import { en } from './words/en.js';

const cultures = [
  { culture: 'en-US', lang: 'en', prefix: '', name: 'English', words: en },
  { culture: 'da-DK', lang: 'da', prefix: '/da', name: 'Dansk', words: da },
];

/** The website's languages; the language of a page is in its address, so that nothing has to be remembered. */
export const languages = cultures;

/** Splits an address into language and path: `/da/cykler/` is `/cykler/` in Danish. */
export function readAddress(pathname) {
  const language = cultures.find(({ prefix }) => prefix && `${pathname}/`.startsWith(`${prefix}/`)) ?? cultures[0];
  const path = pathname.slice(language.prefix.length) || '/';
  return { language, path: path.endsWith('/') ? path : `${path}/` };
}

/** Numbers, prices and days as a language writes them. */
export function formats({ culture }) {
  return {
    price: (amount, currency) =>
      new Intl.NumberFormat(culture, { style: 'currency', currency, minimumFractionDigits: 0, maximumFractionDigits: 0 }).format(amount),
    number: (value, digits = 1) => new Intl.NumberFormat(culture, { maximumFractionDigits: digits }).format(value),
    day: (date) => new Intl.DateTimeFormat(culture, { weekday: 'long', day: 'numeric', month: 'long' }).format(date),
  };
}
