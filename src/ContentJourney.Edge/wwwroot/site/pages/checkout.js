import { h } from '../dom.js';
import { choices, field } from '../parts/form.js';
import { button } from '../parts/links.js';
import { slotSection } from '../parts/slots.js';
import { cart, priced } from '../shop/cart.js';

/** First step: where it goes. */
export function checkout(site) {
  const { checkout: words } = site.words;
  const text = (label, name, autocomplete, type = 'text') => field(label, h('input', { type, name, autocomplete, required: true, value: words.sample[name] }));
  return step(site, 0, words.title, {
    fields: [text(words.name, 'name', 'name'), text(words.email, 'email', 'email', 'email'), text(words.address, 'address', 'street-address'), text(words.city, 'city', 'postal-code')],
    send: words.next,
    submit(data) {
      sessionStorage.setItem('checkout', JSON.stringify({ name: data.get('name') }));
      location.assign(site.href('/checkout/payment/'));
    },
    touchpoints: [{ type: 'checkout-start' }],
  });
}

/** Second step: how it is paid. */
export async function payment(site) {
  const { checkout: words } = site.words;
  const { lines, total, totalInEuro, currency } = await priced(cart.lines(), site.delivery);
  return step(site, 1, words.paymentTitle, {
    fields: [choices(words.paymentTitle, 'method', Object.entries(words.methods), 'card')],
    send: words.pay(site.formats.price(total, currency ?? 'EUR')),
    submit() {
      const dearest = [...lines].sort((a, b) => b.item.properties.priceInEuro - a.item.properties.priceInEuro)[0];
      site.journey.track('order', { contentId: dearest.item.id, value: totalInEuro, properties: { items: lines.length } });
      cart.order(JSON.parse(sessionStorage.getItem('checkout') ?? '{}'));
      sessionStorage.removeItem('checkout');
      location.assign(site.href('/thank-you/'));
    },
    back: button(site.href('/checkout/'), words.back, 'quiet'),
  });
}

async function step(site, place, title, { fields, send, submit, touchpoints = [], back = null }) {
  const { checkout: words, cart: cartWords, paths } = site.words;
  const { lines, total, currency } = await priced(cart.lines(), site.delivery);
  if (lines.length === 0) {
    return { title, main: [h('div.wrap.narrow.note', {}, h('h1', {}, cartWords.title), h('p.lead', {}, cartWords.empty), button(site.href(paths.bikes), cartWords.look))] };
  }

  const form = h('form.form', {}, fields, h('div.form-row', {}, h('button.button.primary', { type: 'submit' }, send), back));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(new FormData(form));
  });
  return {
    title,
    touchpoints,
    main: [
      h('div.wrap.page-head', {},
        h('ol.steps', { 'aria-label': words.step(place + 1, words.steps.length) }, words.steps.map((name, index) => h('li', { 'aria-current': index === place ? 'step' : null }, name))),
        h('h1', {}, title), h('p.muted', {}, words.demo)),
      h('div.wrap.with-side', {}, form, h('div', {},
        h('section.summary', { 'aria-labelledby': 'summary' }, h('h2.section-title', { id: 'summary' }, words.summary),
          h('ul.plain', {}, lines.map(({ item, size }) => h('li.summary-line', {}, h('span', {}, item.name, size && `, ${size}`), h('span', {}, site.formats.price(item.properties.price, currency))))),
          h('p.summary-line.summary-total', {}, h('span', {}, cartWords.total), h('span', {}, site.formats.price(total, currency)))),
        slotSection(site, 'checkout-help', 2))),
    ],
  };
}
