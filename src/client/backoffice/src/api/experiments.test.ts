import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { experimentIn, resultsOf } from '../testing/results.ts';
import { ApiFailure } from './api-failure.ts';
import { writeExperiment } from './read-experiment.ts';

const recorded = (name: string) => (JSON.parse(readFileSync(`browser/recorded/experiments/${name}.json`, 'utf8')) as { body: never }).body;

test('WriteExperiment_WhatWasRead_IsWhatTheServerAnswered', () => {
  for (const name of ['draft', 'hero']) {
    const { status, version, createdAt, startedAt, stoppedAt, peekedAt, winner, ...design } = recorded(name) as Record<string, unknown>;
    const { minimumRuntime, ...written } = writeExperiment(experimentIn(name));
    assert.deepEqual({ ...written, minimumRuntime: minimumRuntime ?? '0d' }, design, `${status} ${version} ${createdAt} ${startedAt} ${stoppedAt} ${peekedAt} ${winner}`);
  }
});

test('WriteExperiment_OfAnotherKind_LeavesOutWhatTheServerWouldRefuse', () => {
  const hero = experimentIn('hero');
  const [metric] = hero.metrics;
  const written = writeExperiment({ ...hero, kind: 'rule-set', metrics: [{ ...metric!, kind: 'progress', capQuantile: 0.9 }] });
  assert.equal('slot' in written, false);
  assert.deepEqual(Object.keys(written.variants[0]!), ['alias', 'weight']);
  assert.equal('match' in written.metrics[0]! || 'capQuantile' in written.metrics[0]!, false);
});

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
