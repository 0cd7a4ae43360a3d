import { account } from './account.js';
import { article } from './article.js';
import { bike } from './bike.js';
import { cartPage } from './cart.js';
import { checkout, payment } from './checkout.js';
import { compare } from './compare.js';
import { home } from './home.js';
import { list } from './list.js';
import { failed, missing } from './missing.js';
import { refer } from './refer.js';
import { review } from './review.js';
import { thanks } from './thanks.js';

/** Pages that are no content of the CMS. */
const pages = {
  '/cart/': cartPage,
  '/checkout/': checkout,
  '/checkout/payment/': payment,
  '/thank-you/': thanks,
  '/compare/': compare,
  '/account/': account,
  '/review/': review,
  '/refer/': refer,
};

const drawings = { homePage: home, listPage: list, bike, accessory: bike };

/**
 * The page at the address: `{ title, main, item?, touchpoints? }`, where `touchpoints` is what opening it tells.
 */
export async function findPage(site) {
  try {
    if (pages[site.path]) return await pages[site.path](site);
    const item = await site.delivery.item(site.path);
    return item ? { item, ...(await (drawings[item.contentType] ?? article)(site, item)) } : missing(site);
  } catch (error) {
    console.warn('The page cannot be shown:', error.message);
    return failed(site);
  }
}
