import { h } from '../dom.js';
import { button } from '../parts/links.js';
import { slotSection } from '../parts/slots.js';
import { cart } from '../shop/cart.js';

/** The confirmation of an order. */
export function thanks(site) {
  const { words } = site;
  const order = cart.lastOrder();
  const ready = new Date();
  ready.setDate(ready.getDate() + 5);
  const title = order ? words.thanks.title(order.name ?? 'Alma') : words.thanks.none;
  return {
    title,
    main: [
      h('div.wrap.page-head', {}, h('h1', {}, title), order ? h('p.lead', {}, words.thanks.intro(site.formats.day(ready))) : button(site.href(words.paths.bikes), words.cart.look)),
      h('div.wrap.hero-slot', { 'data-journey-slot': 'hero', hidden: true }),
      h('div.wrap', {}, slotSection(site, 'next-step', 3, { title: order ? words.thanks.next : undefined })),
    ],
  };
}
