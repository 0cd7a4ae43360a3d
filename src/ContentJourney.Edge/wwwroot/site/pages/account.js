import { h } from '../dom.js';
import { button } from '../parts/links.js';
import { slotSection } from '../parts/slots.js';
import { cart, priced } from '../shop/cart.js';

/** What a customer comes back for. */
export async function account(site) {
  const { account: words, cart: cartWords, paths } = site.words;
  const order = cart.lastOrder();
  const { lines, total, currency } = await priced(order?.lines ?? [], site.delivery);
  const owns = h('input', { type: 'checkbox', id: 'owns', 'aria-describedby': 'owns-note' });
  owns.addEventListener('change', () => site.visits.refresh({ traits: { ownsBike: owns.checked || null } }, words.ownsSaved).catch(() => {}));
  return {
    title: words.title,
    main: [
      h('div.wrap.page-head', {}, h('h1', {}, words.title)),
      h('div.wrap.account', {},
        h('section.panel', { 'aria-labelledby': 'latest' }, h('h2', { id: 'latest' }, words.order),
          lines.length
            ? h('ul.plain', {}, lines.map(({ item }) => h('li', {}, item.name)), h('li.muted', {}, `${cartWords.total} ${site.formats.price(total, currency)}`))
            : h('p.muted', {}, words.noOrder),
          h('p.check', {}, owns, h('label', { for: 'owns' }, words.owns)), h('p.muted', { id: 'owns-note' }, words.ownsNote)),
        h('div.panel.account-actions', {}, button(site.href(paths.service), words.service), button(site.href('/review/'), words.review, 'secondary'), button(site.href('/refer/'), words.refer, 'secondary'))),
      h('div.wrap.hero-slot', { 'data-journey-slot': 'hero', hidden: true }),
      h('div.wrap', {}, slotSection(site, 'next-step', 3, { title: words.next })),
    ],
  };
}
