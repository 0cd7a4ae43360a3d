import { h } from '../dom.js';
import { itemHref } from './links.js';
import { picture } from './picture.js';
import { price, rating } from './price.js';

/** An item of content in a list: the whole card is a link, its heading is the link's text. */
export function card(site, item, level = 'h3') {
  return h('article.card', { 'data-type': item.contentType },
    h('div.card-picture', {}, picture(item, { decorative: true })),
    h('div.card-text', {},
      h('p.eyebrow', {}, site.words.types[item.contentType]),
      h(`${level}.card-title`, {}, h('a', { href: itemHref(site, item) }, item.properties.title)),
      h('p.card-teaser', {}, item.properties.teaser),
      item.properties.price === undefined ? null : h('div.card-figures', {}, price(site, item), rating(site, item))));
}

/** An item beside other content: small picture, title, kind. */
export function miniature(site, item) {
  return h('article.miniature', {},
    h('div.miniature-picture', {}, picture(item, { decorative: true })),
    h('div', {}, h('p.eyebrow', {}, site.words.types[item.contentType]), h('h3.miniature-title', {}, h('a', { href: itemHref(site, item) }, item.properties.title))));
}

/** A list of cards. */
export const cards = (site, items, level) => h('ul.cards', {}, items.map((item) => h('li', {}, card(site, item, level))));
