import { h } from '../dom.js';
import { choices, field, form, select } from '../parts/form.js';
import { slotSection } from '../parts/slots.js';

/** A review, which counts as advocacy where it recommends. */
export function review(site) {
  const words = site.words.forms.review;
  return {
    title: words.title,
    main: [
      h('div.wrap.page-head', {}, h('h1', {}, words.title), h('p.lead', {}, words.intro)),
      h('div.wrap.with-side', {}, form(site, {
        fields: [
          field(words.rating, select([5, 4, 3, 2, 1].map((stars) => [stars, words.stars(stars)]), { name: 'rating' })),
          field(words.text, h('textarea', { name: 'text', rows: 5, required: true })),
          choices(words.recommend, 'recommend', [['yes', words.yes], ['no', words.no]], 'yes'),
        ],
        send: words.send,
        // The text is for the shop's readers; the journey needs the verdict alone.
        touch: (data) => ({ type: 'review-written', sentiment: Number(data.get('rating')) - 3, properties: { rating: Number(data.get('rating')), recommends: data.get('recommend') === 'yes' } }),
        done: () => words.done,
      }), h('div', {}, slotSection(site, 'sidebar', 2))),
      h('div.wrap', {}, slotSection(site, 'next-step', 3)),
    ],
  };
}
