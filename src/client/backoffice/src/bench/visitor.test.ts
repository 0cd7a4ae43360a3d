import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitorOf } from './visitor.ts';

const NOW = new Date('2026-11-22T08:00:00Z');

test('VisitorOf_TouchpointsHappenedAsLongAgoAsSaid', () =>
  assert.deepEqual(
    visitorOf([{ type: 'order', ago: '2d', worth: '49.5' }, { type: 'compare', ago: '', worth: '' }, { type: '', ago: '1d', worth: '1' }], [], NOW).history,
    [
      { type: 'order', occurredAt: '2026-11-20T08:00:00.000Z', value: 49.5 },
      { type: 'compare', occurredAt: '2026-11-22T08:00:00.000Z' },
    ],
  ));

test('VisitorOf_Traits_AreWhatTheyLookLike', () =>
  assert.deepEqual(
    visitorOf([], [{ name: ' household ', value: ' family ' }, { name: 'ownsBike', value: 'true' }, { name: 'children', value: '2' }, { name: 'code', value: '007' }, { name: ' ', value: 'x' }], NOW).traits,
    { household: 'family', ownsBike: true, children: 2, code: '007' },
  ));
