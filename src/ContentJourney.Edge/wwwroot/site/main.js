import { createJourney } from '/dist/contentjourney.js';
import { formats, readAddress } from './culture.js';
import { delivery } from './delivery.js';
import { showConsent } from './consent/consent.js';
import { findPage } from './pages/index.js';
import { fillFooter } from './parts/footer.js';
import { fillHeader } from './parts/header.js';
import { arrivalOf } from './touches.js';
import { visits } from './visits.js';
import { journeyBar } from './why/bar.js';

const { language, path } = readAddress(location.pathname);
const site = {
  language,
  words: language.words,
  path,
  formats: formats(language),
  delivery: delivery(language.culture),
  journey: createJourney({ culture: language.culture }),
  /** The website's address of a path in this page's language. */
  href: (to) => `${language.prefix}${to}`,
};

document.documentElement.lang = language.lang;
document.querySelector('.skip-link').textContent = site.words.shop.skip;
const page = await findPage(site);
document.title = `${page.title} · Kystvind`;
fillHeader(site, page);
document.getElementById('main').replaceChildren(...page.main);
fillFooter(site);
site.visits = visits({ site, page, bar: journeyBar(site), touchpoints: [...arrivalOf(location.search), ...(page.touchpoints ?? [])] });
await site.visits.enter();
showConsent(site);
