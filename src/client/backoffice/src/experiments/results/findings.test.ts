import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resultsOf } from '../../testing/results.ts';
import { findingsOf, harmsOf, holm, winnerOf } from './findings.ts';

test('Holm_SmallestTimesTheirNumber_NeverLessThanTheOneBefore', () => {
  assert.deepEqual(holm([0.01, 0.04, 0.03]), [0.03, 0.06, 0.06]);
  assert.deepEqual(holm([0.6, 0.9]), [1, 1]);
  assert.deepEqual(holm([]), []);
});

test('FindingsOf_AlwaysValidTestDecides_TakesItsInterval', () => {
  const [finding] = findingsOf(resultsOf('results'));
  assert.equal(finding!.outcome, 'better');
  assert.equal(finding!.anytime, true);
  assert.equal(finding!.test.low, finding!.comparison.anytime.low);
});

test('FindingsOf_FixedTestDecides_WhereNoAlwaysValidTestExplainsTheVerdict', () => {
  const [finding] = findingsOf(resultsOf('results-control-better'));
  assert.deepEqual([finding!.outcome, finding!.anytime], ['worse', false]);
  assert.ok(finding!.comparison.anytime.pValue > 0.05);
  assert.equal(finding!.test.low, finding!.comparison.fixed.low);
});

test('FindingsOf_SeveralVariants_EachByItself', () =>
  assert.deepEqual(findingsOf(resultsOf('results-three')).map(({ variant, outcome }) => [variant.alias, outcome]), [['sooner', 'better'], ['much-sooner', 'not-yet']]));

test('FindingsOf_PlannedSizeReached_NoDifference', () => assert.equal(findingsOf(resultsOf('results-no-difference'))[0]!.outcome, 'no-difference'));

test('FindingsOf_NotYet_DecidesNothing', () => {
  const results = resultsOf('results');
  assert.equal(findingsOf({ ...results, verdict: 'not-yet' })[0]!.outcome, 'not-yet');
  assert.equal(findingsOf({ ...resultsOf('results-no-difference'), verdict: 'not-yet' })[0]!.outcome, 'not-yet');
});

test('WinnerOf_EachVerdict', () => {
  const winner = (name: string) => winnerOf(resultsOf(name));
  assert.deepEqual(['results', 'results-three', 'results-control-better'].map(winner), ['sooner', 'sooner', 'control']);
  assert.deepEqual(['results-early', 'results-no-difference', 'results-invalid', 'results-tiny', 'results-too-short'].map(winner), [null, null, null, null, null]);
});

test('WinnerOf_GuardrailGotWorseInIt_APersonHasToDecide', () => {
  const results = resultsOf('results-harm');
  assert.deepEqual(harmsOf(results).map(({ metric, variant }) => [metric.metric.alias, variant]), [['complaints', 'sooner']]);
  assert.equal(winnerOf(results), null);
  assert.deepEqual(harmsOf(resultsOf('results')), []);
});

test('HarmsOf_GuardrailWithoutADirection_AnyChangeIsOne', () => {
  const results = resultsOf('results-harm');
  const directed = (lowerIsBetter: boolean | null) => harmsOf({ ...results, metrics: results.metrics.map((one) => ({ ...one, metric: { ...one.metric, lowerIsBetter } })) }).length;
  assert.deepEqual([true, false, null].map(directed), [1, 0, 1]);
});
