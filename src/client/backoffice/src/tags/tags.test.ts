import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_TAGS, priorityIsWrong, readTags, writeTags } from './tags.ts';

const VALUE = {
  journey: 'default',
  stages: ['consideration'],
  personas: ['family'],
  slots: ['hero'],
  priority: 5,
  moment: { from: '2026-12-01T00:00:00Z', maxShows: 3, per: '7d' },
};

test('ReadTags_WhatWasWritten_ComesBack', () => assert.deepEqual(writeTags(readTags(VALUE)!, 'other'), VALUE));

test('ReadTags_Text_IsReadAsJson', () => assert.deepEqual(readTags(JSON.stringify(VALUE)), readTags(VALUE)));

test('ReadTags_Nothing_IsNoTags', () => {
  for (const value of [undefined, null, '', {}, { stages: [], moment: null, priority: null }]) assert.deepEqual(readTags(value), NO_TAGS);
});

test('ReadTags_UnknownMembers_AreKept', () => {
  const value = { ...VALUE, channels: ['web'], moment: { ...VALUE.moment, weather: { is: 'sunny' } } };
  assert.deepEqual(writeTags(readTags(value)!, 'default'), value);
});

test('ReadTags_WhatWouldBeLost_IsNotRead', () => {
  const unreadable: unknown[] = ['{', '"text"', 7, [], { stages: 'awareness' }, { personas: [1] }, { priority: 'high' }, { journey: 3 }, { moment: 'now' }];
  for (const value of unreadable) assert.equal(readTags(value), null, JSON.stringify(value));
});

test('ReadTags_MomentOfAnotherShape_IsNotRead', () => {
  const shapes = [{ dayparts: [{ from: 6, to: 10 }] }, { dayparts: {} }, { maxShows: '3' }, { after: { within: '7d' } }, { after: { match: { types: 'order' } } }, { per: 7 }];
  for (const moment of shapes) assert.equal(readTags({ moment }), null, JSON.stringify(moment));
});

test('WriteTags_NothingSaid_IsUndefined', () => assert.equal(writeTags(NO_TAGS, 'default'), undefined));

test('WriteTags_NothingSaidButForAJourney_IsUndefined', () => assert.equal(writeTags({ ...NO_TAGS, journey: 'default' }, 'default'), undefined));

test('WriteTags_OnlyUnknownMembers_AreKept', () =>
  assert.deepEqual(writeTags({ ...NO_TAGS, rest: { channels: [] } }, 'default')?.['channels'], []));

test('WriteTags_NoJourneyNamed_IsTheFieldsOwn', () => {
  assert.equal(writeTags({ ...NO_TAGS, stages: ['a'] }, 'b2b')?.['journey'], 'b2b');
  assert.equal(writeTags({ ...NO_TAGS, journey: 'default', stages: ['a'] }, 'b2b')?.['journey'], 'default');
});

test('PriorityIsWrong_BeyondAThousandOrNotWhole', () => {
  assert.deepEqual([-1000, 0, 1000].map(priorityIsWrong), [false, false, false]);
  assert.deepEqual([-1001, 0.5, 1001, NaN].map(priorityIsWrong), [true, true, true, true]);
});
