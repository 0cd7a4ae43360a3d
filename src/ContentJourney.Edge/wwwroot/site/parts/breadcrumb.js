import { h } from '../dom.js';

/** The way back up: the overview an item belongs to. */
export function breadcrumb(site, item) {
  const { words } = site;
  const place = item.contentType === 'bike' || item.contentType === 'accessory' ? 'bikes' : ['serviceArticle', 'offer', 'helpPage', 'textPage', 'clubPage'].includes(item.contentType) ? null : 'guides';
  return h('nav.breadcrumb', { 'aria-label': words.list.all }, h('ol', {},
    h('li', {}, h('a', { href: site.href('/') }, 'Kystvind')),
    place && h('li', {}, h('a', { href: site.href(words.paths[place]) }, words.nav[place])),
    h('li', { 'aria-current': 'page' }, item.name)));
}
