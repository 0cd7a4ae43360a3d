import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timezoneOffset } from './timezone-offset.ts';

const cases: [number, string][] = [[-120, '+02:00'], [0, '+00:00'], [300, '-05:00'], [-330, '+05:30'], [210, '-03:30']];

for (const [minutes, expected] of cases) {
  test(`${minutes} minutes behind UTC are ${expected}`, () => {
    assert.equal(timezoneOffset({ getTimezoneOffset: () => minutes }), expected);
  });
}
