import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JourneyError } from '../index.ts';
import { all, browser, connect, connectWithConsent, openBrowser, server, visitAnswer } from '../testing/page.ts';

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
  openBrowser({ globalPrivacyControl: true });
  const journey = await connectWithConsent();
  journey.track('product-view');
  const [{ path, body }] = (await server.requests(1)) as [(typeof server.seen)[0]];
  assert.deepEqual([path, body.consent, body.touchpoints.length], ['visit', all, 1]);
});
