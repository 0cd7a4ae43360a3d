import { h } from '../dom.js';

const places = { bike: 'bikes', accessory: 'bikes', blogPost: 'guides', buyingGuide: 'guides', comparison: 'guides', customerStory: 'guides', review: 'guides' };

/** The way back up: the front page, and the overview an item belongs to. */
export function breadcrumb({ words, href }, { contentType, name }) {
  const place = places[contentType];
  return h('nav.breadcrumb', { 'aria-label': words.shop.place }, h('ol', {},
    h('li', {}, h('a', { href: href('/') }, 'Kystvind')),
    place && h('li', {}, h('a', { href: href(words.paths[place]) }, words.nav[place])),
    h('li', { 'aria-current': 'page' }, name)));
}
