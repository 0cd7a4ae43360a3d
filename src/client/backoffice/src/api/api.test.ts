import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ApiFailure } from './api-failure.ts';
import type { WireJourney } from './contract.ts';
import { readJourney } from './read-journey.ts';

const recorded = (name: string) => (JSON.parse(readFileSync(`browser/recorded/${name}.json`, 'utf8')) as { body: unknown }).body;

test('ReadJourney_WhatTheServerAnswers', () => {
  const journey = readJourney(recorded('journey') as WireJourney);
  assert.deepEqual(journey.stages.map(({ alias }) => alias), ['awareness', 'consideration', 'conversion', 'retention', 'advocacy']);
  assert.equal(journey.personas[0]!.name, 'Family riders');
  assert.ok(journey.touchpoints.some(({ alias, name }) => alias === 'product-view' && name === 'Looks at a bike'));
  assert.ok(journey.slots.includes('hero'));
  assert.deepEqual(journey.goal, { types: ['order'] });
});

test('ReadJourney_MissingMembers_AreFilledIn', () =>
  assert.deepEqual(readJourney({ alias: 'a', stages: [{ alias: 's' }] }), {
    alias: 'a', name: 'a', stages: [{ alias: 's', name: 's', description: '', color: null }], personas: [], touchpoints: [], slots: [], goal: {},
  }));

test('ApiFailure_OfAProblem_SaysWhatAndWhere', () => {
  assert.equal(ApiFailure.of(recorded('journey-missing')).message, "There is no journey 'gone'.");
  assert.equal(ApiFailure.of(recorded('journey-missing')).status, 404);
  assert.match(ApiFailure.of(recorded('decision-refused')).message, /history\[0\]\.type 'unheard-of' is not a known touchpoint type/);
});

test('ApiFailure_OfNoProblem_HasNoWords', () => {
  for (const problem of [undefined, null, 'text', {}]) assert.deepEqual([ApiFailure.of(problem).message, ApiFailure.of(problem).status], ['', 0]);
});
