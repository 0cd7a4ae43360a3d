import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readJourney } from '../api/read-journey.ts';
import { da } from '../localization/da.ts';
import { en } from '../localization/en.ts';
import { wordsIn } from '../testing/words.ts';
import { describeCondition } from './condition-words.ts';
import { type Explanation, explain } from './explanation.ts';
import type { Condition, Reason, RuleVersion } from './rule-version.ts';
import { actionOf, shownOf, undoOf } from './version-list.ts';

const recorded = (name: string) => (JSON.parse(readFileSync(`browser/recorded/${name}.json`, 'utf8')) as { body: never }).body;
const journey = readJourney(recorded('journey'));
const english = wordsIn(en, 'en-GB');
const say = (condition: Condition) => describeCondition(condition, journey, english);

test('DescribeCondition_EveryKind_English', () => {
  assert.equal(say({ count: { types: ['product-view'] }, atLeast: 3, within: '30d' }), 'Looks at a bike: at least 3 times within 30 days');
  assert.equal(say({ distinct: 'days', of: { channels: ['web'] }, atLeast: 3, within: '14d' }), 'Any touchpoint on web: on at least 3 different days within 2 weeks');
  assert.equal(say({ sum: { types: ['order'] }, atLeast: 3000 }), 'Orders: worth at least 3000 together');
  assert.equal(say({ since: 'last', of: { types: ['order'] }, atMost: '365d' }), 'Orders: the last time at most 365 days ago');
  assert.equal(say({ sequence: [{ types: ['ad-click', 'social-click'] }, { types: ['product-view'] }], within: '1d' }), 'Clicks a search ad or Comes from a social post, then Looks at a bike, within 1 day');
  assert.equal(say({ score: 'interest', atLeast: 12 }), 'Score “interest” is at least 12');
  assert.equal(say({ trait: 'buying', in: ['this-month', 'this-season'] }), 'buying is this-month or this-season');
  assert.equal(say({ trait: 'ownsBike', equals: true }), 'ownsBike is true');
  assert.equal(say({ trait: 'ownsBike', exists: false }), 'ownsBike is not known');
  assert.deepEqual([{ all: [] }, { any: [] }, { not: {} }].map(say), ['All of these', 'At least one of these', 'Not this']);
});

test('DescribeCondition_Match_NamesAllItsMembers', () =>
  assert.equal(
    say({ count: { types: ['support-call'], channels: ['phone'], contentStages: ['retention'], contentPersonas: ['family'], contents: ['a', 'b'], properties: { outcome: 'unresolved' }, valueAtLeast: 5 }, atLeast: 1 }),
    'Calls support on phone, with content for Retention, with content for Family riders, with one of 2 certain pieces of content, with outcome unresolved, worth 5 or more: at least 1 time',
  ));

test('DescribeCondition_Danish', () =>
  assert.equal(describeCondition({ count: { types: ['product-view'] }, atLeast: 1, within: '24h' }, journey, wordsIn(da, 'da')), 'Looks at a bike: mindst 1 gang inden for 1 dag'));

test('Explain_RecordedDecision_JoinsRulesAndReasons', () => {
  const { ruleSet } = recorded('rules-1') as { ruleSet: { stages: Record<string, { enter: Condition }> } };
  const { reasons } = recorded('decision') as { reasons: { stage: { alias: string; condition: Reason } } };
  const tree = explain(ruleSet.stages[reasons.stage.alias]!.enter, reasons.stage.condition, journey, english);
  const lines = (one: Explanation): string[] => [`${one.holds ? '✓' : '–'} ${one.text}${one.measured ? ` (${one.measured})` : ''}`, ...one.children.flatMap(lines)];
  assert.deepEqual(lines(tree), [
    '✓ At least one of these',
    '– Looks at a bike: at least 3 times within 30 days (measured: 1)',
    '✓ Score “interest” is at least 12 (measured: 15.96)',
    '– Clicks a search ad or Comes from a social post, then Looks at a bike, within 1 day (measured: 0)',
    '– All of these',
    '– Any touchpoint on web: on at least 3 different days within 2 weeks (measured: 2)',
    '– Any touchpoint with content for Consideration: at least 1 time within 2 weeks (measured: 0)',
    '– buying is this-month or this-season (measured: nothing)',
  ]);
});

test('Explain_Since_IsSaidInALengthPeopleRead', () => {
  const since = (measured: number | null) => explain({ since: 'last', of: {}, atMost: '3d' }, { kind: 'since', holds: true, measured }, journey, english).measured;
  assert.deepEqual([since(59), since(7199), since(172_799), since(180_000), since(null)].map((text) => text?.replace('measured: ', '')), ['59 seconds', '119 minutes', '47 hours', '2 days', 'nothing']);
});

const version = (number: number, status: RuleVersion['status']): RuleVersion => ({ version: number, status, createdAt: '2026-11-22T08:00:00Z', publishedAt: null });

test('ShownOf_LiveAndDraftsAndNewestArchived', () => {
  const versions = [version(1, 'archived'), version(2, 'archived'), version(3, 'live'), version(4, 'archived'), version(5, 'archived'), version(6, 'draft')];
  const { shown, hidden } = shownOf(versions, false);
  assert.deepEqual([shown.map((one) => one.version), hidden], [[6, 5, 4, 3, 2], 1]);
  assert.equal(shownOf(versions, true).shown.length, 6);
});

test('ActionOf_DraftsArePublished_ArchivedComeBack_LiveStays', () =>
  assert.deepEqual((['draft', 'archived', 'live'] as const).map((status) => actionOf(version(1, status))), ['publish', 'rollback', null]));

test('UndoOf_TheVersionThatWasLive', () => {
  const versions = [version(1, 'live'), version(2, 'draft')];
  assert.equal(undoOf(versions, 2), 1);
  assert.equal(undoOf(versions, 1), null);
  assert.equal(undoOf([version(2, 'draft')], 2), null);
});
