import { h } from '../dom.js';
import { card, cards } from '../parts/card.js';
import { personaQuestion } from '../parts/question.js';
import { slotSection } from '../parts/slots.js';

const reading = ['comparison', 'customerStory'];

/** The front page. */
export async function home(site, item) {
  const { words } = site;
  const [bikes, guides] = await Promise.all([
    site.delivery.list(['bike'], { take: 4 }),
    site.delivery.list(reading, { take: 3, sort: 'updateDate:desc' }),
  ]);
  return {
    title: item.properties.title,
    main: [
      h('div.wrap.opening', {},
        h('div', {}, h('h1', {}, item.properties.title), h('p.lead', {}, item.properties.teaser)),
        personaQuestion(site)),
      h('div.wrap.hero-slot', { 'data-journey-slot': 'hero', hidden: true }),
      h('div.wrap', {}, slotSection(site, 'next-step', 3)),
      h('section.shelf', { 'aria-labelledby': 'home-bikes' }, h('div.wrap', {},
        h('div.section-head', {}, h('h2.section-title', { id: 'home-bikes' }, words.home.bikes), h('a', { href: site.href(words.paths.bikes) }, words.home.allBikes)),
        h('ul.products', {}, bikes.map((bike) => h('li', {}, card(site, bike)))))),
      h('section.wrap', { 'aria-labelledby': 'home-guides' },
        h('div.section-head', {}, h('h2.section-title', { id: 'home-guides' }, words.home.guides), h('a', { href: site.href(words.paths.guides) }, words.home.allGuides)),
        cards(site, guides)),
    ],
  };
}
