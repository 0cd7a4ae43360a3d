import { h } from '../dom.js';

/** What the page's slots were filled with, and for whom that is meant. */
export const pageList = (site, words, slots) => h('ul.page-list', {}, Object.entries(slots).filter(([, { items }]) => items.length > 0).map(([slot, { matched, items }]) =>
  h('li', {}, h('p', {}, h('code', {}, slot), ' ', h('span.matched', {}, words.matched[matched])), h('ul', {}, items.map((item) => h('li', {}, item.properties.title))))));
