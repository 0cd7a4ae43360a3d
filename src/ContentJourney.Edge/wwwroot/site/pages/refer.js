import { h } from '../dom.js';
import { field, form } from '../parts/form.js';
import { slotSection } from '../parts/slots.js';

/** Tells a friend. */
export function refer(site) {
  const { title, intro, email, send, done } = site.words.forms.refer;
  return {
    title,
    main: [
      h('div.wrap.page-head', {}, h('h1', {}, title), h('p.lead', {}, intro)),
      h('div.wrap.with-side', {}, form(site, {
        fields: [field(email, h('input', { type: 'email', required: true }))],
        send,
        touch: () => ({ type: 'referral' }),
        done: () => done,
      }), h('div', {}, slotSection(site, 'sidebar', 2))),
      h('div.wrap', {}, slotSection(site, 'next-step', 3)),
    ],
  };
}
