import { h } from '../dom.js';
import { languages } from '../culture.js';
import { cart } from '../shop/cart.js';

/** Logo, menu, language and cart. */
export function fillHeader(site, page) {
  const { words } = site;
  const link = (name) => {
    const to = words.paths[name] ?? '/account/';
    return h('li', {}, h('a', { href: site.href(to), 'aria-current': site.path.startsWith(to) ? 'page' : null }, words.nav[name]));
  };
  document.getElementById('banner').setAttribute('aria-label', words.slots.banner);
  document.getElementById('header').replaceChildren(
    h('div.wrap.header-row', {},
      h('a.logo', { href: site.href('/'), 'aria-label': words.shop.home }, h('img', { src: '/favicon.svg', alt: '', width: 36, height: 36 }), h('span', {}, 'Kystvind')),
      h('nav.menu', { 'aria-label': words.shop.menu }, h('ul', {}, ['bikes', 'guides', 'service', 'club', 'account'].map(link))),
      h('div.header-tools', {}, languageSwitch(site, page), h('a.cart-link', { id: 'cart-link', href: site.href('/cart/') }))));
  showCart(site);
}

/** Shows how full the cart is. */
export function showCart({ words }) {
  const count = cart.lines().length;
  const link = document.getElementById('cart-link');
  link.replaceChildren(h('img', { src: '/cart.svg', alt: '', width: 20, height: 20 }), h('span.cart-word', {}, words.shop.cart), ' ',
    h('span.cart-count', {}, String(count)), h('span.visually-hidden', {}, ` ${words.shop.items(count)}`));
}

function languageSwitch(site, page) {
  return h('nav.languages', { 'aria-label': site.words.shop.language }, h('ul', {}, languages.map(({ lang, prefix, culture, name }) => {
    const path = page.item?.cultures[culture]?.path ?? site.path;
    return h('li', {}, h('a', { href: `${prefix}${path}`, lang, hreflang: lang, 'aria-current': lang === site.language.lang ? 'true' : null },
      lang.toUpperCase(), h('span.visually-hidden', {}, ` ${name}`)));
  })));
}
