import assert from 'node:assert/strict';
import { test } from 'node:test';
import { experimentIn, resultsOf } from '../../testing/results.ts';
import { inWords, patienceOf } from './patience.ts';

const running = { ...experimentIn('running'), startedAt: '2026-11-01T00:00:00Z' };
const early = resultsOf('results-early');
const after = (days: number) => new Date(Date.parse(running.startedAt) + days * 86_400_000);

test('PatienceOf_AtThePaceSoFar', () => {
  const { have, need, days } = patienceOf(running, early, after(10));
  assert.deepEqual([have, need], [149, early.power.perVariant]);
  assert.equal(Math.round(days!), Math.round((10 * (need! - 149)) / 149));
});

test('PatienceOf_PausedStoppedOrNewWeights_PaceIsNotKnown', () => {
  for (const change of [{ status: 'paused' }, { status: 'stopped', stoppedAt: '2026-11-05T00:00:00Z' }, { version: 2 }] as const) {
    assert.equal(patienceOf({ ...running, ...change }, early, after(10)).days, null);
  }
});

test('PatienceOf_Reached_NothingIsMissing', () => assert.equal(patienceOf(running, resultsOf('results-no-difference'), after(10)).days, null));

test('PatienceOf_NobodyYet_NeitherPlanNorPace', () =>
  assert.deepEqual(patienceOf(running, resultsOf('results-nobody'), after(1)), { have: 0, need: null, days: null, notBefore: null }));

test('PatienceOf_MinimumRuntime_UntilItIsOver', () => {
  const least = { ...running, minimumRuntime: '14d' };
  assert.deepEqual(patienceOf(least, early, after(13)).notBefore, after(14));
  assert.equal(patienceOf(least, early, after(14)).notBefore, null);
});

test('InWords_HoursDaysWeeks_RoundedUp', () =>
  assert.deepEqual([0.001, 1.5, 2, 13.2, 15].map(inWords), [
    { amount: 1, unit: 'h' }, { amount: 36, unit: 'h' }, { amount: 2, unit: 'd' }, { amount: 14, unit: 'd' }, { amount: 3, unit: 'w' },
  ]));
