import assert from 'node:assert/strict';
import { test } from 'node:test';
import { experimentIn } from '../testing/results.ts';
import { newestFirst, shareOf } from './experiment.ts';
import { canPublish, changesVisitors, stepsOf } from './steps.ts';

test('StepsOf_EachState', () =>
  assert.deepEqual(['draft', 'running', 'paused', 'stopped', 'published', 'undone'].map((state) => stepsOf(experimentIn(state))), [
    ['start'], ['pause', 'stop'], ['resume', 'stop'], [], ['undo-publish'], [],
  ]));

test('CanPublish_RulesOfAStoppedOne', () => {
  assert.deepEqual(['running', 'stopped', 'published'].map((state) => canPublish(experimentIn(state))), [false, true, false]);
  assert.equal(canPublish({ ...experimentIn('hero'), status: 'stopped' }), false);
});

test('ChangesVisitors_AllButPauses', () =>
  assert.deepEqual((['start', 'pause', 'resume', 'stop', 'undo-publish'] as const).filter(changesVisitors), ['start', 'stop', 'undo-publish']));

test('NewestFirst_RunningThenDraftsThenEnded', () => {
  const of = (alias: string, state: string, createdAt: string) => ({ ...experimentIn(state), alias, createdAt });
  const sorted = newestFirst([of('old', 'stopped', '2026-01-01'), of('plan', 'draft', '2026-03-01'), of('newer', 'stopped', '2026-02-01'), of('now', 'running', '2025-01-01')]);
  assert.deepEqual(sorted.map(({ alias }) => alias), ['now', 'plan', 'newer', 'old']);
});

test('ShareOf_WeightsNeedNotSumTo100', () => {
  const [first] = experimentIn('hero').variants;
  assert.equal(shareOf(experimentIn('hero').variants, first!), 0.5);
});
