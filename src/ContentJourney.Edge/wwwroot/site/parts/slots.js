import { h } from '../dom.js';
import { card, miniature } from './card.js';
import { banner, hero } from './hero.js';

const drawings = {
  hero,
  banner,
  sidebar: (site, item) => h('li', {}, miniature(site, item)),
  'checkout-help': (site, item) => h('li', {}, miniature(site, item)),
  'next-step': (site, item) => h('li', {}, card(site, item)),
};

/** Draws an item as its slot shows it. */
export const drawInSlot = (site, item, slot) => drawings[slot](site, item);

/** A section of a page that a visit fills; hidden while it has nothing. */
export function slotSection(site, slot, take, { title = site.words.slots[slot], className = '' } = {}) {
  const id = `slot-${slot}`;
  return h(`section.slot-section${className}`, { 'data-slot-section': true, 'aria-labelledby': id, hidden: true },
    h('h2.section-title', { id }, title),
    h(slot === 'next-step' ? 'ul.cards' : 'ul.miniatures', { 'data-journey-slot': slot, 'data-journey-take': take, hidden: true }));
}
