import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journey } from '../testing/journey.ts';
import { JourneyCache } from './journey-cache.ts';

function cacheOf(answers: (() => Promise<typeof journey>)[]) {
  let now = 0;
  let calls = 0;
  const cache = new JourneyCache(() => answers[Math.min(calls++, answers.length - 1)]!(), () => now);
  return { cache, calls: () => calls, wait: (milliseconds: number) => (now += milliseconds) };
}

test('JourneyCache_SeveralEditors_ShareOneCall', async () => {
  const { cache, calls } = cacheOf([async () => journey]);
  assert.deepEqual(await Promise.all([cache.get('default'), cache.get('default'), cache.get('default')]), [journey, journey, journey]);
  assert.equal(calls(), 1);
});

test('JourneyCache_OtherJourney_IsAnotherCall', async () => {
  const { cache, calls } = cacheOf([async () => journey]);
  await Promise.all([cache.get('default'), cache.get('b2b')]);
  assert.equal(calls(), 2);
});

test('JourneyCache_Failure_IsNotKept', async () => {
  const { cache } = cacheOf([() => Promise.reject(new Error('away')), async () => journey]);
  await assert.rejects(cache.get('default'), /away/);
  assert.equal(await cache.get('default'), journey);
});

test('JourneyCache_AfterFiveMinutes_AsksAgain', async () => {
  const { cache, calls, wait } = cacheOf([async () => journey]);
  await cache.get('default');
  wait(299_999);
  await cache.get('default');
  assert.equal(calls(), 1);
  wait(1);
  await cache.get('default');
  assert.equal(calls(), 2);
});
