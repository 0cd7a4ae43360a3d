import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withTouchpoint, withinOf, withoutTouchpoint } from './after.ts';
import { NEW_PART, daysOf, phraseOf, toggleDay } from './day-parts.ts';
import { readMoment, withMembers } from './moment.ts';

test('WithMembers_Undefined_TakesOut', () => {
  assert.deepEqual(withMembers({ maxShows: 3, per: '7d', weather: 'sunny' }, { per: undefined }), { maxShows: 3, weather: 'sunny' });
  assert.equal(withMembers({ maxShows: 3 }, { maxShows: undefined }), null);
  assert.deepEqual(withMembers(null, { coolDown: '1d' }), { coolDown: '1d' });
});

test('ReadMoment_NullMembers_AreLeftOut', () => assert.deepEqual(readMoment({ from: null, maxShows: 1 }), { maxShows: 1 }));

test('ToggleDay_KeepsTheWeeksOrder_AndOtherMembers', () => {
  const part = { ...NEW_PART, label: 'x' };
  assert.deepEqual(toggleDay(part, 'sun'), { ...part, days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sun'] });
  assert.deepEqual(toggleDay({ from: '06:00', to: '07:00' }, 'mon').days, ['tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
});

test('DaysOf_NoDays_IsEveryDay', () => assert.equal(daysOf({ from: '06:00', to: '07:00' }).length, 7));

test('PhraseOf_HoursHaveNames_WhereOneFits', () => {
  const part = (from: string, to: string) => phraseOf({ from, to }).part;
  assert.deepEqual([part('05:00', '12:00'), part('12:00', '18:00'), part('17:00', '00:00'), part('20:00', '07:00')], ['morning', 'afternoon', 'evening', 'night']);
  assert.deepEqual([part('04:59', '12:00'), part('06:00', '12:01'), part('09:00', '17:00'), part('08:00', '08:00'), part('22:00', '07:01')], [null, null, null, null, null]);
  assert.equal(part('00:00', '00:00'), 'day');
});

test('After_TouchpointsComeAndGo_OtherConditionsStay', () => {
  const one = withTouchpoint(null, 'order');
  assert.deepEqual(one, { match: { types: ['order'] } });
  assert.equal(withoutTouchpoint(one, 'order'), null);
  const rich = { match: { types: ['order'], channels: ['web'] }, within: '7d' };
  assert.deepEqual(withoutTouchpoint(rich, 'order'), { match: { channels: ['web'] }, within: '7d' });
  assert.deepEqual(withTouchpoint(rich, 'call').match, { types: ['order', 'call'], channels: ['web'] });
});

test('WithinOf_Empty_IsHoweverLongAgo', () => {
  assert.deepEqual(withinOf({ match: {}, within: '7d' }, ''), { match: {} });
  assert.deepEqual(withinOf({ match: {} }, '2w'), { match: {}, within: '2w' });
});
