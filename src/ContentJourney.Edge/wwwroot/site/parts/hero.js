import { h } from '../dom.js';
import { button, itemHref, linkHref } from './links.js';
import { picture } from './picture.js';

/** The one item that a page leads with. */
export function hero(site, item) {
  const [cta] = item.properties.cta ?? [];
  return h('article.hero', {},
    h('div.hero-picture', {}, picture(item, { eager: true, decorative: true })),
    h('div.hero-text', {},
      h('p.eyebrow', {}, site.words.types[item.contentType]),
      h('h2.hero-title', {}, item.properties.title),
      h('p.hero-teaser', {}, item.properties.teaser),
      h('p', {}, button(itemHref(site, item), cta?.title ?? site.words.card.read))));
}

/** A line above the shop. */
export function banner(site, item) {
  const [cta] = item.properties.cta ?? [];
  return h('p.banner-text', {}, h('strong', {}, item.properties.title), ' ',
    h('a', { href: cta?.linkType === 'External' ? linkHref(site, cta) : itemHref(site, item) }, cta?.title ?? site.words.card.read));
}
