import { h } from '../dom.js';
import { showConsent } from '../consent/consent.js';
import { form, field } from './form.js';

/** Address, links, the newsletter, and the way back to the choice about consent. */
export function fillFooter(site) {
  const { words } = site;
  const column = (title, ...links) => h('div', {}, h('h2.footer-title', {}, title), h('ul', {}, links.map((link) => h('li', {}, link))));
  const link = (name, text) => h('a', { href: site.href(words.paths[name]) }, text);
  document.getElementById('footer').replaceChildren(
    h('div.wrap.footer-grid', {},
      h('div', {}, h('p.footer-name', {}, 'Kystvind'), h('p', {}, words.footer.address.flatMap((line) => [line, h('br')])), h('p', {}, words.footer.hours)),
      column(words.footer.shop, link('bikes', words.nav.bikes), link('guides', words.nav.guides), link('testRide', words.footer.testRide)),
      column(words.footer.help, link('delivery', words.footer.delivery), link('service', words.nav.service), link('about', words.footer.about),
        h('button.link-button', { type: 'button', id: 'privacy', onclick: () => showConsent(site, true) }, words.footer.privacy)),
      newsletter(site)),
    h('p.wrap.small-print', {}, words.footer.madeUp));
}

function newsletter(site) {
  const { title, email, send, done } = site.words.forms.newsletter;
  return h('div', {}, h('h2.footer-title', {}, title), form(site, {
    fields: [field(email, h('input', { type: 'email', required: true, autocomplete: 'email' }))],
    send,
    touch: () => ({ type: 'newsletter-signup' }),
    done: () => done,
  }));
}
