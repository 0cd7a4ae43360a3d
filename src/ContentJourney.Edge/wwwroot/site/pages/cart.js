import { announce, h } from '../dom.js';
import { showCart } from '../parts/header.js';
import { button, itemHref } from '../parts/links.js';
import { picture } from '../parts/picture.js';
import { slotSection } from '../parts/slots.js';
import { cart, priced } from '../shop/cart.js';

/** The cart. */
export async function cartPage(site) {
  const content = h('div');
  await draw(site, content);
  return {
    title: site.words.cart.title,
    main: [
      h('div.wrap.page-head', {}, h('h1', {}, site.words.cart.title)),
      h('div.wrap.with-side', {}, content, h('div', {}, slotSection(site, 'checkout-help', 3))),
      h('div.wrap', {}, slotSection(site, 'next-step', 3)),
    ],
  };
}

async function draw(site, content) {
  const { words, formats } = site;
  const { lines, total, currency } = await priced(cart.lines(), site.delivery);
  if (lines.length === 0) {
    content.replaceChildren(h('p.lead', { tabindex: '-1' }, words.cart.empty), button(site.href(words.paths.bikes), words.cart.look));
    return;
  }

  const remove = async ({ index, item }) => {
    cart.removeAt(index);
    site.journey.track('remove-from-cart', { contentId: item.id });
    showCart(site);
    await draw(site, content);
    content.querySelector('.remove, .lead')?.focus();
    await site.visits.refresh().catch(() => {});
    announce(words.cart.removed);
  };
  content.replaceChildren(
    h('ul.lines', {}, lines.map((line) => h('li.line', {},
      h('div.line-picture', {}, picture(line.item, { decorative: true })),
      h('div', {}, h('h2.line-title', {}, h('a', { href: itemHref(site, line.item) }, line.item.name)), line.size && h('p.muted', {}, words.cart.size(line.size)),
        h('button.link-button.remove', { type: 'button', 'aria-label': `${words.cart.remove}: ${line.item.name}`, onclick: () => remove(line) }, words.cart.remove)),
      h('p.line-price', {}, formats.price(line.item.properties.price, currency))))),
    h('div.total', {}, h('p', {}, words.cart.total), h('p.price', {}, formats.price(total, currency))),
    h('p.muted', {}, words.cart.delivery),
    h('p', {}, button(site.href('/checkout/'), words.cart.checkout)));
}
