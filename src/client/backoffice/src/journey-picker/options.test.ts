import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optionsOf } from './options.ts';

const JOURNEYS = [{ alias: 'default', name: 'Buying' }, { alias: 'b2b', name: 'Fleets' }];

test('OptionsOf_ChosenJourney_IsSelected', () =>
  assert.deepEqual(optionsOf(JOURNEYS, 'b2b', String).map(({ name, selected }) => [name, selected]), [['Buying (default)', false], ['Fleets (b2b)', true]]));

test('OptionsOf_ChosenJourneyIsGone_StaysToBeSeen', () =>
  assert.deepEqual(optionsOf(JOURNEYS, 'old', (alias) => `${alias}?`).at(-1), { name: 'old?', value: 'old', selected: true }));
