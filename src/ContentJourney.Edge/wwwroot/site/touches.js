const types = {
  blogPost: 'blog-read',
  buyingGuide: 'guide-read',
  comparison: 'compare',
  customerStory: 'review-read',
  review: 'review-read',
  bike: 'product-view',
  accessory: 'product-view',
  offer: 'offer-view',
  helpPage: 'help-read',
  serviceArticle: 'onboarding-read',
};

/** The touchpoint that reading an item of content is, or none. */
export function touchOf({ contentType, id, properties: { priceInEuro: value } }) {
  const type = types[contentType];
  return type ? [{ type, contentId: id, ...(value && { value }) }] : [];
}

/** A click on an advertisement or a post, told by the address it leads to. */
export function arrivalOf(search) {
  const query = new URLSearchParams(search);
  const type = { search: 'ad-click', social: 'social-click' }[query.get('utm_medium')];
  const campaign = query.get('utm_campaign')?.slice(0, 64);
  return type ? [{ type, ...(campaign && { properties: { utm_campaign: campaign } }) }] : [];
}
