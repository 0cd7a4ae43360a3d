import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inGreatestUnit, readDuration, splitDuration } from './duration.ts';

test('ReadDuration_WholeNumberAndUnit', () => {
  assert.deepEqual(readDuration('90s'), { amount: 90, unit: 's' });
  assert.deepEqual(readDuration('36500d'), { amount: 36_500, unit: 'd' });
});

test('ReadDuration_AnythingElse_IsNone', () => {
  for (const text of ['', '7', 'd', '0d', '1.5h', '-1d', '7 d', '7y', '36501d', '5215w']) assert.equal(readDuration(text), null, text);
});

test('SplitDuration_AlsoWhatIsNoneYet', () => {
  assert.deepEqual(splitDuration('12h'), { amount: '12', unit: 'h' });
  assert.deepEqual(splitDuration('-1w'), { amount: '-1', unit: 'w' });
  assert.deepEqual(splitDuration(''), { amount: '', unit: 'd' });
});

test('InGreatestUnit_SameLength', () => {
  const greatest = (text: string) => inGreatestUnit(readDuration(text)!);
  assert.deepEqual(greatest('168h'), { amount: 1, unit: 'w' });
  assert.deepEqual(greatest('30d'), { amount: 30, unit: 'd' });
  assert.deepEqual(greatest('90m'), { amount: 90, unit: 'm' });
  assert.deepEqual(greatest('61s'), { amount: 61, unit: 's' });
});
