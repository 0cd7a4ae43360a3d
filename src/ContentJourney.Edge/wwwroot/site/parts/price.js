import { h } from '../dom.js';

/** The price of an article, or nothing. */
export const price = (site, { properties: { price: amount, currency } }) =>
  amount === undefined ? null : h('p.price', {}, site.formats.price(amount, currency));

/** What owners say of an article in figures, or nothing. */
export function rating(site, { properties: { rating: value, ratingCount } }) {
  if (value === undefined) return null;
  return h('p.rating', {}, h('span', { 'aria-hidden': 'true' }, `★ ${site.formats.number(value)}`), h('span.muted', { 'aria-hidden': 'true' }, ` (${ratingCount})`),
    h('span.visually-hidden', {}, site.words.card.rating(site.formats.number(value), ratingCount)));
}
