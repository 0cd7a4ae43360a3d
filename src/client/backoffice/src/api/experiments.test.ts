import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { resultsOf } from '../testing/results.ts';
import { ApiFailure } from './api-failure.ts';

const recorded = (name: string) => (JSON.parse(readFileSync(`browser/recorded/experiments/${name}.json`, 'utf8')) as { body: never }).body;

test('ReadResults_PrimaryMetricFirst_EachBesideWhatItIs', () => {
  const { metrics, verdict, power } = resultsOf('results');
  assert.deepEqual(metrics.map(({ metric }) => [metric.alias, metric.primary, metric.guardrail]), [['orders', true, false], ['revenue', false, false], ['onwards', false, false], ['complaints', false, true]]);
  assert.deepEqual([metrics[0]!.variants[0]!.comparison, verdict], [null, 'variant-better']);
  assert.equal(metrics[1]!.variants[1]!.conversions, null);
  assert.equal(power.minimumDays, null);
});

test('ApiFailure_KeepsThePlaces', () => {
  const { places, status } = ApiFailure.of(recorded('refused'));
  assert.equal(status, 400);
  assert.deepEqual(places['variants[1].ruleSetVersion'], ["3 is not a published rule set of 'default'"]);
});
