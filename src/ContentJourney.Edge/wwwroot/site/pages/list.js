import { h } from '../dom.js';
import { cards } from '../parts/card.js';
import { buyingQuestion } from '../parts/question.js';
import { slotSection } from '../parts/slots.js';

const kinds = {
  bikes: ['bike', 'accessory'],
  guides: ['blogPost', 'buyingGuide', 'comparison', 'customerStory', 'review'],
};

/** All bikes, or all guides; `?for=family` shows those for one persona. */
export async function list(site, item) {
  const { words, path } = site;
  const kind = path === words.paths.bikes ? 'bikes' : 'guides';
  const asked = new URLSearchParams(location.search).get('for');
  const persona = asked in words.list.personas ? asked : null;
  const items = await site.delivery.list(kinds[kind], {
    filters: persona ? [`persona:${persona}`] : [],
    sort: kind === 'bikes' ? 'journeyPriority:desc' : 'updateDate:desc',
  });
  const choice = (value, text) => h('li', {}, h('a.chip', { href: value ? `?for=${value}` : site.href(path), 'aria-current': value === persona ? 'true' : null }, text));
  return {
    title: item.properties.title,
    main: [
      h('div.wrap.page-head', {}, h('h1', {}, item.properties.title), h('p.lead', {}, item.properties.teaser)),
      h('div.wrap.filters', {},
        h('nav', { 'aria-label': words.list.filter }, h('ul.chips', {}, choice(null, words.list.all), Object.entries(words.list.personas).map(([value, text]) => choice(value, text)))),
        h('p.muted', {}, words.list.count(items.length))),
      h(`div.wrap.list-${kind}`, {}, cards(site, items, 'h2')),
      kind === 'bikes' ? h('div.wrap', {}, buyingQuestion(site)) : null,
      h('div.wrap', {}, slotSection(site, 'next-step', 3)),
    ].filter(Boolean),
  };
}
