import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JourneyError } from './index.ts';
import { all, browser, connect, connectWithConsent, none, server, visitAnswer } from './testing/page.ts';

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
