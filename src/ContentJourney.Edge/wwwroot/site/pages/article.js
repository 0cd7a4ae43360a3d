import { h, richText } from '../dom.js';
import { actionOf } from '../parts/actions.js';
import { breadcrumb } from '../parts/breadcrumb.js';
import { picture } from '../parts/picture.js';
import { slotSection } from '../parts/slots.js';
import { touchOf } from '../touches.js';

/** A page to read, with what one can do about it. */
export async function article(site, item) {
  const { title, teaser, body } = item.properties;
  return {
    title,
    touchpoints: touchOf(item),
    main: [
      h('div.wrap.article', {},
        h('article.article-text', {},
          breadcrumb(site, item),
          h('p.eyebrow', {}, site.words.types[item.contentType]),
          h('h1', {}, title),
          h('p.lead', {}, teaser),
          h('div.article-picture', {}, picture(item, { eager: true })),
          h('div.prose', {}, richText(body)),
          await actionOf(site, item)),
        h('div.article-side', {}, slotSection(site, item.contentType === 'helpPage' ? 'checkout-help' : 'sidebar', 2))),
      h('div.wrap', {}, slotSection(site, 'next-step', 3)),
    ],
  };
}
