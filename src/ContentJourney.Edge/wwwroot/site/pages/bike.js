import { h, richText } from '../dom.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { field, select } from '../parts/form.js';
import { button } from '../parts/links.js';
import { picture } from '../parts/picture.js';
import { price, rating } from '../parts/price.js';
import { slotSection } from '../parts/slots.js';
import { cart } from '../shop/cart.js';
import { specificationsOf } from '../shop/specifications.js';
import { touchOf } from '../touches.js';

/** A bike, or what belongs to one. */
export function bike(site, item) {
  const { words } = site;
  const { title, teaser, body } = item.properties;
  const specifications = specificationsOf(item);
  return {
    title,
    touchpoints: touchOf(item),
    main: [
      h('div.wrap', {}, breadcrumb(site, item)),
      h('div.wrap.product', {},
        h('div.product-picture', {}, picture(item, { eager: true })),
        h('div.product-text', {},
          h('p.eyebrow', {}, words.types[item.contentType]),
          h('h1', {}, title),
          rating(site, item),
          h('p.lead', {}, teaser),
          price(site, item),
          h('p.muted', {}, words.bike.inPrice),
          buy(site, item),
          h('p.product-links', {}, h('a', { href: site.href(words.paths.testRide) }, words.bike.testRide), ' ',
            item.contentType === 'bike' && h('a', { href: `${site.href('/compare/')}?bike=${item.id}` }, words.bike.compare)))),
      h('div.wrap.product-more', {},
        h('div.prose', {}, richText(body)),
        h('section', { 'aria-labelledby': 'facts' }, h('h2.section-title', { id: 'facts' }, words.bike.facts),
          h('dl.facts', {}, specifications.map(({ label, value }) => h('div', {}, h('dt', {}, label), h('dd', {}, value)))))),
      h('div.wrap', {}, slotSection(site, 'checkout-help', 3, { title: words.bike.help, className: '.help-row' })),
      h('div.wrap', {}, slotSection(site, 'next-step', 3)),
    ],
  };
}

function buy(site, item) {
  const { words } = site;
  const size = item.contentType === 'bike' ? select(words.bike.sizes.map((each) => [each, each]), { name: 'size' }) : null;
  const element = h('form.buy', {}, size && field(words.bike.size, size), h('button.button.primary', { type: 'submit' }, words.bike.addToCart));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    cart.add({ id: item.id, size: size?.value ?? null });
    // The next page's visit takes it along, so it is decided with.
    site.journey.track('add-to-cart', { contentId: item.id, value: item.properties.priceInEuro });
    location.assign(site.href('/cart/'));
  });
  return element;
}
