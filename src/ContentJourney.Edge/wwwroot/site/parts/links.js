import { h } from '../dom.js';

/** The address of an item of content on this website. */
export const itemHref = (site, item) => site.href(item.route.path);

/** The address a link of the CMS leads to. Links to the outside already carry the language. */
export const linkHref = (site, link) => (link.linkType === 'Content' ? site.href(link.route.path) : link.url);

/** A link that looks like a button. */
export const button = (href, text, kind = 'primary') => h(`a.button.${kind}`, { href }, text);
