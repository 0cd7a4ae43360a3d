import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toInstant, toLocal } from './local-time.ts';

test('LocalTime_ThereAndBack_IsTheSameInstant', () => {
  for (const instant of ['2026-12-01T07:00:00Z', '2026-06-30T22:30:00Z', '2026-01-01T00:00:00Z']) assert.equal(toInstant(toLocal(instant)), instant);
});

test('LocalTime_Nothing_IsNothing', () => {
  assert.equal(toLocal(undefined), '');
  assert.equal(toLocal('soon'), '');
  assert.equal(toInstant(''), undefined);
});
