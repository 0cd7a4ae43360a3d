import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axisOf, placeOn } from './axis.ts';

test('AxisOf_HasRoundTicks_AndRoomForAllAndZero', () => {
  assert.deepEqual(axisOf([0.04, 0.1276, 0.08]), { low: 0, high: 0.15, ticks: [0, 0.05, 0.1, 0.15] });
  assert.deepEqual(axisOf([-0.028, 0.0167]).ticks, [-0.04, -0.02, 0, 0.02]);
  assert.deepEqual(axisOf([-300, 327]).ticks, [-400, -200, 0, 200, 400]);
});

test('AxisOf_NothingKnown_IsOnePoint', () => {
  assert.deepEqual(axisOf([]), { low: 0, high: 0, ticks: [0] });
  assert.equal(placeOn(axisOf([0]), 0), 50);
});

test('PlaceOn_IsAShareOfTheScale_WhatLiesOutsideIsAtItsEnd', () => {
  const axis = axisOf([-1, 3]);
  assert.deepEqual([-1, 0, 1, 3, 9, -9].map((value) => placeOn(axis, value)), [0, 25, 50, 100, 100, 0]);
});
