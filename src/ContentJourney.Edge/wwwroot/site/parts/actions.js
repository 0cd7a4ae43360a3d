import { announce, h } from '../dom.js';
import { download } from '../shop/download.js';
import { field, form, openDays, select } from './form.js';
import { button, itemHref, linkHref } from './links.js';

/** What one can do at the end of a page: a form of its own, or the way its editor chose. */
export async function actionOf(site, item) {
  const { paths } = site.words;
  if (item.route.path === paths.service) return serviceForm(site, item);
  if (item.route.path === paths.testRide) return testRideForm(site, item);
  if (item.contentType === 'customerStory') return shareButton(site, item);
  const [cta] = item.properties.cta ?? [];
  if (!cta) return null;
  if (linkHref(site, cta) !== itemHref(site, item)) return h('p', {}, button(linkHref(site, cta), cta.title));
  return item.contentType === 'buyingGuide' ? checklistButton(site, item) : null;
}

const formSection = (title, content) => h('section.action', {}, h('h2', {}, title), content);

function serviceForm(site, item) {
  const { title, day, kind, kinds, send, done } = site.words.forms.service;
  return formSection(title, form(site, {
    fields: [field(day, select(openDays(site), { name: 'day' })), field(kind, select(kinds.map((text) => [text, text]), { name: 'kind' }))],
    send,
    touch: () => ({ type: 'service-booking', contentId: item.id }),
    done: (data) => done(data.get('day')),
  }));
}

async function testRideForm(site, item) {
  const { title, bike, day, send, done } = site.words.forms.testRide;
  const bikes = await site.delivery.list(['bike']);
  return formSection(title, form(site, {
    fields: [field(bike, select(bikes.map(({ id, name }) => [id, name]), { name: 'bike' })), field(day, select(openDays(site), { name: 'day' }))],
    send,
    touch: (data) => ({ type: 'test-ride-booking', contentId: data.get('bike') ?? item.id }),
    done: (data) => done(data.get('day')),
  }));
}

function checklistButton(site, item) {
  const { send, file, done } = site.words.forms.checklist;
  return h('p', {}, h('button.button.primary', {
    type: 'button',
    async onclick() {
      download(file, [item.properties.title, '', item.properties.teaser].join('\n'), 'text/plain');
      site.journey.track('guide-download', { contentId: item.id });
      await site.visits.refresh({}, done).catch(() => {});
    },
  }, send));
}

function shareButton(site, item) {
  const { send, done } = site.words.forms.share;
  return h('p', {}, h('button.button.secondary', {
    type: 'button',
    async onclick() {
      await navigator.clipboard?.writeText(location.href).catch(() => {});
      site.journey.track('social-share', { contentId: item.id });
      await site.visits.refresh().catch(() => {});
      announce(done);
    },
  }, send));
}
