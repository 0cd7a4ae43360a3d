import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuleVersion } from '../../rules/rule-version.ts';
import { journey } from '../../testing/journey.ts';
import { experimentIn } from '../../testing/results.ts';
import { designOf, directionOf, directionsOf, draftOf, isJsonObject, newDraft, publishedOf, replaced, roleOf, without, withMetric, withRole, withVariant } from './draft.ts';

const version = (number: number, status: RuleVersion['status']): RuleVersion => ({ version: number, status, createdAt: '2026-11-22T08:00:00Z', publishedAt: null });
const VERSIONS = [version(1, 'archived'), version(2, 'live'), version(3, 'archived'), version(4, 'draft')];

test('NewDraft_LiveRulesAgainstTheNewestOthers_JudgedByTheGoal', () => {
  const { variants, metrics } = newDraft(journey, VERSIONS);
  assert.deepEqual(variants.map(({ alias, ruleSetVersion }) => [alias, ruleSetVersion]), [['control', 2], ['b', 3]]);
  assert.deepEqual(metrics.map(({ match, primary }) => [match, primary]), [[{ types: ['order'] }, true]]);
});

test('NewDraft_NothingPublished_LeavesTheVersionsOpen', () =>
  assert.deepEqual(newDraft(journey, [version(1, 'draft')]).variants.map(({ ruleSetVersion }) => ruleSetVersion), [null, null]));

test('PublishedOf_NewestFirst_WithoutDrafts', () => assert.deepEqual(publishedOf(VERSIONS).map((one) => one.version), [3, 2, 1]));

test('WithVariant_GetsAnAliasThatIsFree', () => {
  const three = withVariant(newDraft(journey, VERSIONS));
  assert.deepEqual([three, withVariant(three)].map(({ variants }) => variants.at(-1)!.alias), ['c', 'd']);
});

test('WithMetric_IsMeasuredToo', () => assert.equal(roleOf(withMetric(newDraft(journey, [])).metrics[1]!), 'secondary'));

test('WithRole_OnlyOneDecides', () => {
  const { metrics } = experimentIn('draft');
  assert.deepEqual(withRole(metrics, 3, 'primary').map(roleOf), ['secondary', 'secondary', 'secondary', 'primary']);
  assert.deepEqual(withRole(metrics, 1, 'guardrail').map(roleOf), ['primary', 'guardrail', 'secondary', 'guardrail']);
});

test('Direction_OnlyAGuardrailThatCountsOrAddsUpMayHaveNone', () => {
  const { metrics } = experimentIn('draft');
  assert.deepEqual(metrics.map((metric) => directionsOf(metric).length), [2, 2, 2, 3]);
  const either = metrics.map((metric) => ({ ...metric, lowerIsBetter: metric.guardrail ? null : metric.lowerIsBetter }));
  assert.deepEqual(either.map(directionOf), ['more', 'more', 'more', 'either']);
  assert.equal(directionOf(withRole(either, 3, 'secondary')[3]!), 'more');
  assert.equal(directionOf(withRole(either, 3, 'guardrail')[3]!), 'either');
});

test('Lists_ReplacedAndTakenOutByPlace', () => {
  assert.deepEqual(replaced([{ a: 1, b: 1 }, { a: 2, b: 2 }], 1, { b: 3 }), [{ a: 1, b: 1 }, { a: 2, b: 3 }]);
  assert.deepEqual(without(['a', 'b', 'c'], 1), ['a', 'c']);
});

test('DesignOf_ADraftOfAnExperiment_IsTheSameAgain', () => {
  for (const state of ['draft', 'hero']) {
    const { status, version: number, createdAt, startedAt, stoppedAt, winner, ...design } = experimentIn(state);
    assert.deepEqual(designOf(draftOf(design)), design, `${status} ${number} ${createdAt} ${startedAt} ${stoppedAt} ${winner}`);
  }
});

test('DesignOf_AudienceMustBeAJsonObjectOrNothing', () => {
  const audience = (text: string) => designOf({ ...newDraft(journey, []), audience: text })?.audience;
  assert.equal(audience(' '), null);
  assert.deepEqual(audience('{"trait":"member","equals":true}'), { trait: 'member', equals: true });
  assert.deepEqual(['{', '[]', '3', 'null', '"x"'].map(audience), [undefined, undefined, undefined, undefined, undefined]);
  assert.deepEqual(['', '{}', '[]'].map(isJsonObject), [true, true, false]);
});
