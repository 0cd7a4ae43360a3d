import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { createJourney, JourneyError, type JourneyOptions } from './index.ts';
import { TestBrowser } from './testing/browser.ts';
import { TestServer } from './testing/server.ts';

const all = { analytics: true, personalization: true, experiments: true };
const none = { analytics: false, personalization: false, experiments: false };
const visitAnswer = (visitor: string) => ({ body: { visitor, decision: { stage: 'awareness' }, slots: {}, touchpoints: { accepted: 0, duplicates: 0, rejected: [] } } });
let server: TestServer;
let browser: TestBrowser;

const connect = (options: JourneyOptions = {}) => createJourney({ baseUrl: server.baseUrl, flushDelay: 5, ...options });
const connectWithConsent = async (options: JourneyOptions = {}) => {
  const journey = connect(options);
  await journey.consent.set(all);
  return journey;
};

beforeEach(async () => {
  browser = new TestBrowser();
  server = await new TestServer().start();
});

afterEach(() => server.stop());

test('a visit carries journey, culture, offset and what was asked', async () => {
  server.reply(visitAnswer('t'));
  const answer = await connect({ culture: 'da-DK' }).visit({ slots: [{ name: 'hero', take: 1 }], traits: { ridesFor: 'family' }, explain: true });
  const [{ method, path, query, body }] = server.seen as [(typeof server.seen)[0]];
  assert.equal(answer.visitor, 't');
  assert.deepEqual([method, path, query], ['POST', 'visit', { explain: 'true' }]);
  assert.match(body.timezoneOffset, /^[+-]\d\d:\d\d$/);
  delete body.timezoneOffset;
  assert.deepEqual(body, { journey: 'default', culture: 'da-DK', slots: [{ name: 'hero', take: 1 }], traits: { ridesFor: 'family' } });
});

test('before anything was said nothing is tracked, stated or remembered', async () => {
  const journey = connect();
  assert.equal(journey.track('product-view'), null);
  await journey.visit();
  assert.equal('consent' in server.seen[0]!.body, false);
  assert.equal('touchpoints' in server.seen[0]!.body, false);
  assert.equal(browser.local.values.size + browser.session.values.size, 0);
});

test('the token goes with the next request, and is forgotten with the page without consent', async () => {
  const journey = connect();
  await journey.visit();
  await journey.visit();
  await connect().visit();
  assert.deepEqual(server.seen.map(({ headers }) => headers['journey-visitor']), [undefined, 'token-1', undefined]);
});

test('with consent the token is there on the next page', async () => {
  const journey = await connectWithConsent();
  await journey.visit();
  await connect().visit();
  assert.equal(server.seen[1]!.headers['journey-visitor'], 'token-1');
  assert.deepEqual(server.seen[1]!.body.consent, all);
});

test('a refusal leaves only itself in the browser, and tells the server that knows the visitor', async () => {
  const journey = await connectWithConsent();
  await journey.visit();
  journey.track('product-view');
  await journey.consent.set(none);
  const refusal = server.seen.at(-1)!;
  assert.deepEqual([refusal.path, refusal.headers['journey-visitor'], refusal.body], ['visitor/consent', 'token-1', none]);
  assert.deepEqual([...browser.local.values.keys()], ['journey-consent']);
  assert.equal(browser.session.values.size, 0);
});

test('a refusal of one who was never remembered tells the server nothing', async () => {
  const journey = connect();
  await journey.visit();
  await journey.consent.set(none);
  assert.equal(server.seen.length, 1);
  await journey.visit();
  assert.deepEqual(server.seen[1]!.body.consent, none);
});

test('a refusal takes the token out of the browser even when the server is away', async () => {
  const journey = await connectWithConsent();
  await journey.visit();
  server.reply('drop');
  await assert.rejects(journey.consent.set(none));
  assert.deepEqual([...browser.local.values.keys()], ['journey-consent']);
});

test('requests that start together make one visitor', async () => {
  const journey = connect();
  await Promise.all([journey.visit(), journey.visit(), journey.visit()]);
  assert.deepEqual(server.seen.map(({ headers }) => headers['journey-visitor']), [undefined, 'token-1', 'token-1']);
});

test('a token the server cannot read is dropped and the request sent again', async () => {
  await (await connectWithConsent()).visit();
  server.reply({ status: 400, body: { title: 'invalid', errors: { 'Journey-Visitor': ['is not a visitor token'] } } }, visitAnswer('token-2'));
  const journey = connect();
  assert.equal((await journey.visit()).visitor, 'token-2');
  await journey.visit();
  assert.deepEqual(server.seen.slice(1).map(({ headers }) => headers['journey-visitor']), ['token-1', undefined, 'token-2']);
});

test('tracked touchpoints go together, with ids and instants made here', async () => {
  const journey = await connectWithConsent();
  const id = journey.track('product-view', { contentId: 'c', value: 12, properties: { size: 'M' } });
  journey.track('compare');
  const [{ path, body }] = (await server.requests(1)) as [(typeof server.seen)[0]];
  assert.equal(path, 'touchpoints');
  assert.ok(Date.parse(body.sentAt) >= Date.parse(body.touchpoints[1].occurredAt));
  assert.deepEqual(body.touchpoints.map(({ type }: { type: string }) => type), ['product-view', 'compare']);
  const { occurredAt, ...first } = body.touchpoints[0];
  assert.ok(occurredAt);
  assert.deepEqual(first, { id, type: 'product-view', contentId: 'c', value: 12, properties: { size: 'M' } });
});

test('after a failure the same ids are sent again until the server has them', async () => {
  const journey = await connectWithConsent();
  server.reply('drop', { status: 503, headers: { 'Retry-After': '0' } }, { status: 429 });
  journey.track('order');
  const seen = await server.requests(4);
  assert.equal(new Set(seen.map(({ body }) => body.touchpoints[0].id)).size, 1);
  await journey.flush();
  assert.equal(server.seen.length, 4);
  assert.equal(browser.session.values.size, 0);
});

test('Retry-After is waited for', async () => {
  const journey = await connectWithConsent();
  server.reply({ status: 429, headers: { 'Retry-After': '600' } });
  journey.track('order');
  await assert.rejects(journey.flush(), (error: JourneyError) => error.retryAfter === 600);
  assert.equal(server.seen.length, 1);
  await journey.flush();
});

test('what the server refuses does not hold up the rest', async () => {
  const journey = await connectWithConsent();
  server.reply({ status: 400, body: { title: 'Bad', errors: { touchpoints: ['…'] } } });
  for (let n = 0; n < 51; n++) journey.track('product-view');
  await assert.rejects(journey.flush(), (error: JourneyError) => error.status === 400 && error.problem.title === 'Bad');
  await journey.flush();
  assert.deepEqual(server.seen.map(({ body }) => body.touchpoints.length), [50, 1]);
});

test('what a visit carries to a server without its store is sent again until it is kept', async () => {
  const journey = await connectWithConsent({ flushDelay: 60_000 });
  const queued = journey.track('add-to-cart');
  server.reply({ body: { visitor: 't', store: 'away', touchpoints: { accepted: 0, duplicates: 0, notStored: 2, rejected: [] } } });
  assert.equal((await journey.visit({ touchpoints: [{ type: 'product-view' }, { type: 'order', id: 'mine' }] })).store, 'away');
  await journey.flush();
  const ids = (body: any) => body.touchpoints.map(({ id }: { id: string }) => id).sort();
  assert.equal(server.seen[1]!.path, 'touchpoints');
  assert.deepEqual(ids(server.seen[1]!.body), ids(server.seen[0]!.body));
  assert.deepEqual(ids(server.seen[1]!.body).filter((id: string) => id === queued || id === 'mine').length, 2);
  assert.ok(server.seen[1]!.body.touchpoints.every(({ occurredAt }: { occurredAt?: string }) => occurredAt));
  await journey.flush();
  assert.equal(server.seen.length, 2);
});

test('what a visit carries to a server without its store is not kept without consent', async () => {
  const journey = connect();
  server.reply({ body: { visitor: 't', store: 'away', touchpoints: { accepted: 0, duplicates: 0, notStored: 1, rejected: [] } } });
  await journey.visit({ touchpoints: [{ type: 'product-view' }] });
  await journey.flush();
  assert.equal(server.seen.length, 1);
  assert.equal(browser.session.values.size, 0);
});

test('a queue that goes by visit is kept while the server has no store', async () => {
  const journey = await connectWithConsent({ identity: 'cookie', flushDelay: 60_000 });
  await journey.visit();
  const before = server.seen.length;
  server.reply({ body: { visitor: 't', store: 'away', touchpoints: { accepted: 0, duplicates: 0, notStored: 1, rejected: [] } } });
  journey.track('order');
  await assert.rejects(journey.flush(), (error: JourneyError) => error.status === 503);
  await journey.flush();
  assert.deepEqual(server.seen.slice(before).map(({ body }) => body.touchpoints.length), [1, 1]);
});

test('a visit carries what is queued, so that it decides with it', async () => {
  const journey = await connectWithConsent({ flushDelay: 60_000 });
  const id = journey.track('add-to-cart');
  server.reply(visitAnswer('t'));
  await journey.visit({ touchpoints: [{ type: 'product-view' }] });
  assert.deepEqual(server.seen[0]!.body.touchpoints.map((touchpoint: any) => (touchpoint.id === id ? id : touchpoint.type)), ['product-view', id]);
  await journey.flush();
  assert.equal(server.seen.length, 1);
});

test('a dry run carries nothing that is queued', async () => {
  const journey = await connectWithConsent({ flushDelay: 60_000 });
  journey.track('add-to-cart');
  await journey.visit({ dryRun: true });
  assert.deepEqual([server.seen[0]!.query, server.seen[0]!.body.touchpoints], [{ dryRun: 'true' }, undefined]);
  await journey.flush();
  assert.equal(server.seen[1]!.path, 'touchpoints');
});

test('leaving the page hands over what waits, and the next page sends the same ids again', async () => {
  const journey = await connectWithConsent({ flushDelay: 60_000 });
  await journey.visit();
  const id = journey.track('add-to-cart');
  browser.hidePage();
  await server.requests(2);
  browser.openPage();
  connect();
  const seen = await server.requests(3);
  assert.deepEqual(seen.slice(1).map(({ headers, body }) => [headers['journey-visitor'], body.touchpoints[0].id]), [['token-1', id], ['token-1', id]]);
  await journey.flush();
});

test('with Global Privacy Control an explicit yes is stated with every batch', async () => {
  browser = new TestBrowser({ globalPrivacyControl: true });
  const journey = await connectWithConsent();
  journey.track('product-view');
  const [{ path, body }] = (await server.requests(1)) as [(typeof server.seen)[0]];
  assert.deepEqual([path, body.consent, body.touchpoints.length], ['visit', all, 1]);
});

test('the decision of a known visitor is read, that of an unknown one asked for without storing', async () => {
  const journey = await connectWithConsent();
  server.reply(visitAnswer('token-1'), { body: { stage: 'conversion' } });
  assert.equal((await journey.decision({ explain: true })).stage, 'awareness');
  assert.equal((await journey.decision({ explain: true })).stage, 'conversion');
  assert.deepEqual(
    server.seen.map(({ method, path, query }) => [method, path, query]),
    [['POST', 'visit', { explain: 'true', dryRun: 'true' }], ['GET', 'decision', { journey: 'default', explain: 'true' }]],
  );
});

test('content by key carries no visitor', async () => {
  const journey = await connectWithConsent({ culture: 'en-US' });
  await journey.visit();
  await journey.content({ slot: 'hero', key: 'default~awareness~-', take: 2 });
  const { path, query, headers } = server.seen[1]!;
  assert.deepEqual([path, query, headers['journey-visitor']], ['content', { slot: 'hero', take: '2', key: 'default~awareness~-', culture: 'en-US' }, undefined]);
});

test('forgetting erases on the server and in the browser; the choice stays', async () => {
  const journey = await connectWithConsent();
  await journey.visit();
  server.reply({ status: 204 });
  await journey.visitor.forget();
  assert.deepEqual([server.seen[1]!.method, server.seen[1]!.path, server.seen[1]!.headers['journey-visitor']], ['DELETE', 'visitor', 'token-1']);
  assert.deepEqual([...browser.local.values.keys()], ['journey-consent']);
  await journey.visit();
  assert.equal(server.seen[2]!.headers['journey-visitor'], undefined);
});

test('the cookie mode asks for the cookie and keeps no token', async () => {
  const journey = await connectWithConsent({ identity: 'cookie' });
  await journey.visit();
  journey.track('product-view');
  await journey.flush();
  assert.deepEqual(server.seen.map(({ path, query }) => [path, query]), [['visitor/consent', { cookie: 'true' }], ['visit', { cookie: 'true' }], ['visit', { cookie: 'true' }]]);
  assert.ok(server.seen.every(({ headers }) => headers['journey-visitor'] === undefined));
  assert.deepEqual([...browser.local.values.keys()], ['journey-consent']);
});

test('a refusal that is no problem document is still an error with its status', async () => {
  server.reply({ status: 502 });
  await assert.rejects(connect().visit(), (error: JourneyError) => error instanceof JourneyError && error.status === 502);
});

test('the key of a Delivery API that is not public goes with every request', async () => {
  const journey = connect({ apiKey: 'secret' });
  await journey.visit();
  await journey.content({ slot: 'hero', key: 'default~awareness~-' });
  assert.deepEqual(server.seen.map(({ headers }) => headers['api-key']), ['secret', 'secret']);
});
