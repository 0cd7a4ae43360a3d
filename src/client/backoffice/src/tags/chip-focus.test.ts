import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextFocus } from './chip-focus.ts';

test('NextFocus_Arrows_GoRound', () => {
  assert.equal(nextFocus('ArrowRight', 4, 5, false), 0);
  assert.equal(nextFocus('ArrowLeft', 0, 5, false), 4);
  assert.equal(nextFocus('ArrowDown', 1, 5, false), 2);
  assert.equal(nextFocus('ArrowUp', 1, 5, false), 0);
});

test('NextFocus_RightToLeft_IsMirrored', () => {
  assert.equal(nextFocus('ArrowRight', 1, 5, true), 0);
  assert.equal(nextFocus('ArrowLeft', 1, 5, true), 2);
});

test('NextFocus_HomeAndEnd_AreTheEnds', () => assert.deepEqual([nextFocus('Home', 3, 5, false), nextFocus('End', 1, 5, false)], [0, 4]));

test('NextFocus_OtherKeysOrNoChip_IsNone', () => assert.deepEqual([nextFocus('Tab', 1, 5, false), nextFocus('End', -1, 5, false)], [null, null]));
