import { announce, h } from '../dom.js';

const parts = ['analytics', 'personalization', 'experiments'];
const everything = { analytics: true, personalization: true, experiments: true };
const nothing = { analytics: false, personalization: false, experiments: false };

/** Asks for consent where nothing was said yet, or where the visitor wants to change it. */
export function showConsent(site, again = false) {
  const region = document.getElementById('consent');
  const given = site.journey.consent.get();
  if (given && !again) return;

  const words = site.words.consent;
  const boxes = parts.map((part) => h('input', { type: 'checkbox', id: `consent-${part}`, checked: given?.[part] ?? false }));
  const choose = async (consent) => {
    region.hidden = true;
    region.replaceChildren();
    (again ? document.getElementById('privacy') : document.getElementById('main')).focus({ preventScroll: !again });
    // Even if the server cannot be told now: the next visit states the choice.
    await site.journey.consent.set(consent).catch(() => {});
    await site.visits.enter();
    announce(words.saved);
  };
  region.replaceChildren(h('div.consent-box', {},
    h('h2.consent-title', { id: 'consent-title', tabindex: '-1' }, words.title),
    h('p', {}, words.text),
    navigator.globalPrivacyControl && h('p', {}, words.gpc),
    h('div.consent-buttons', {},
      h('button.button.primary', { type: 'button', onclick: () => choose(everything) }, words.all),
      h('button.button.primary', { type: 'button', onclick: () => choose(nothing) }, words.none)),
    h('details', { open: again }, h('summary', {}, words.details),
      parts.map((part, index) => h('p.check', {}, boxes[index], h('label', { for: `consent-${part}` }, words.parts[part]))),
      h('button.button.secondary', { type: 'button', onclick: () => choose(Object.fromEntries(parts.map((part, index) => [part, boxes[index].checked]))) }, words.save))));
  region.setAttribute('aria-labelledby', 'consent-title');
  region.hidden = false;
  if (again) region.querySelector('h2').focus();
}
