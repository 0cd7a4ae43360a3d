import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Moment } from './moment.ts';
import { problemsOf } from './problems.ts';

const found = (moment: Moment) => problemsOf(moment).map(({ at, term }) => `${at} ${term}`);

test('ProblemsOf_GoodMoments_None', () => {
  assert.deepEqual(problemsOf(null), []);
  assert.deepEqual(found({
    from: '2026-12-01T00:00:00Z', until: '2026-12-02T00:00:00Z', dayparts: [{ from: '22:00', to: '02:00' }], after: { match: { types: ['order'] }, within: '7d' },
    maxShows: 1, per: '1w', coolDown: '30m',
  }), []);
  assert.deepEqual(found({ after: { match: { channels: ['web'] } } }), []);
});

test('ProblemsOf_EachPlace_IsNamed', () => {
  assert.deepEqual(found({ from: '2026-12-02T00:00:00Z', until: '2026-12-02T01:00:00+01:00' }), ['until problemUntil']);
  assert.deepEqual(found({ dayparts: [{ from: '06:00', to: '10:00' }, { days: [], from: '06:00', to: '24:00' }] }), ['dayparts.1 problemDays', 'dayparts.1 problemTimes']);
  assert.deepEqual(found({ after: { match: { types: [] }, within: '0d' } }), ['after problemAfter', 'after problemDuration']);
  for (const maxShows of [0, 1.5, 1_000_001, NaN]) assert.deepEqual(found({ maxShows }), ['maxShows problemShows']);
  assert.deepEqual(found({ maxShows: 1, per: '0d' }), ['maxShows problemDuration']);
  assert.deepEqual(found({ coolDown: '1.5d' }), ['coolDown problemDuration']);
});
