import { h } from '../dom.js';
import { button } from '../parts/links.js';

const note = (site, title, text) => ({
  title,
  main: [h('div.wrap.narrow.note', {}, h('h1', {}, title), h('p.lead', {}, text), button(site.href('/'), site.words.missing.back))],
});

/** There is nothing at the address. */
export const missing = (site) => note(site, site.words.missing.title, site.words.missing.text);

/** The content is out of reach. */
export const failed = (site) => note(site, site.words.missing.failed, site.words.missing.failedText);
