import { h } from '../dom.js';
import { field, select } from '../parts/form.js';
import { itemHref } from '../parts/links.js';
import { picture } from '../parts/picture.js';
import { slotSection } from '../parts/slots.js';
import { specificationsOf } from '../shop/specifications.js';

const columns = 3;

/** Up to three bikes side by side: `?bike=id&bike=id`. */
export async function compare(site) {
  const { words } = site;
  const bikes = await site.delivery.list(['bike']);
  const shown = choose(bikes, new URLSearchParams(location.search).getAll('bike'));
  return {
    title: words.compare.title,
    touchpoints: [{ type: 'compare', contentId: shown[0].id }],
    main: [
      h('div.wrap.page-head', {}, h('h1', {}, words.compare.title), h('p.lead', {}, words.compare.intro)),
      h('div.wrap', {}, chooser(site, bikes, shown)),
      h('div.wrap.table-scroll', { tabindex: '0', role: 'region', 'aria-label': words.compare.title }, table(site, shown)),
      h('div.wrap', {}, slotSection(site, 'next-step', 3)),
    ],
  };
}

/** The bikes asked for; a single one is put beside others for the same riders, and without any the first ones are shown. */
function choose(bikes, ids) {
  const asked = ids.flatMap((id) => bikes.find((bike) => bike.id === id) ?? []);
  if (asked.length > 1) return [...new Set(asked)].slice(0, columns);
  const riders = (bike) => bike.properties.journeyTags.personas[0];
  const alike = asked.length ? bikes.filter((bike) => riders(bike) === riders(asked[0])) : [];
  return [...new Set([...asked, ...alike, ...bikes])].slice(0, columns);
}

function chooser({ words }, bikes, shown) {
  const options = bikes.map(({ id, name }) => [id, name]);
  return h('form.chooser', { method: 'get' },
    Array.from({ length: columns }, (_, column) => {
      const control = select(column ? [['', words.compare.none], ...options] : options, { name: 'bike' });
      control.value = shown[column]?.id ?? '';
      return field(words.compare.choose(column + 1), control);
    }),
    h('button.button.secondary', { type: 'submit' }, words.compare.show));
}

function table(site, bikes) {
  const { words, formats } = site;
  const facts = [
    [words.compare.price, bikes.map(({ properties }) => formats.price(properties.price, properties.currency))],
    [words.compare.rating, bikes.map(({ properties }) => `★ ${formats.number(properties.rating)}`)],
    ...specificationsOf(bikes[0]).map(({ label }, row) => [label, bikes.map((bike) => specificationsOf(bike)[row]?.value ?? '')]),
  ];
  return h('table.comparison', {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, h('span.visually-hidden', {}, words.compare.feature)),
      bikes.map((bike) => h('th', { scope: 'col' }, picture(bike, { decorative: true }), h('a', { href: itemHref(site, bike) }, bike.name))))),
    h('tbody', {}, facts.map(([label, values]) => {
      const differs = new Set(values).size > 1;
      return h('tr', {}, h('th', { scope: 'row' }, label), values.map((value) => h('td', {}, differs ? h('strong', {}, value) : value)));
    })));
}
