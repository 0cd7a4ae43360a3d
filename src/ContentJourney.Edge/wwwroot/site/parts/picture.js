import { h } from '../dom.js';

/** The picture of an item of content, in the proportions of all of them. */
export function picture(item, { eager = false, decorative = false } = {}) {
  const [image] = item.properties.image ?? [];
  return image
    ? h('img', { src: image.url, alt: decorative ? '' : image.properties.altText, width: 640, height: 480, loading: eager ? 'eager' : 'lazy', decoding: 'async' })
    : null;
}
