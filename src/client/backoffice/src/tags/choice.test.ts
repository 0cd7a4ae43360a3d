import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journey } from '../testing/journey.ts';
import { personaChoices, slotChoices, stageChoices, toggle } from './choice.ts';

test('StageChoices_AreInJourneyOrder_EachWithAColour', () => {
  const choices = stageChoices(journey, ['retention', 'awareness']);
  assert.deepEqual(choices.map(({ alias }) => alias), ['awareness', 'consideration', 'trial', 'retention']);
  assert.equal(choices[0]!.color, '#2f6f8f');
  for (const { color } of choices) assert.match(color ?? '', /^#[0-9a-f]{6}$/);
});

test('Choices_GoneOnes_StandLast', () => {
  const choices = stageChoices(journey, ['old', 'awareness']);
  assert.deepEqual(choices.filter(({ gone }) => gone).map(({ name }) => name), ['old']);
  assert.equal(choices.at(-1)!.alias, 'old');
  assert.equal(slotChoices(journey, ['footer']).at(-1)!.gone, true);
});

test('PersonaChoices_HaveInitialsAndNeeds', () => {
  const [family] = personaChoices(journey, []);
  assert.equal(family!.initials, 'FR');
  assert.equal(family!.description, 'Carry two children · Be safe');
});

test('Toggle_KeepsTheJourneysOrder_AndGoneOnes', () => {
  const chosen = ['old', 'retention'];
  const choices = stageChoices(journey, chosen);
  assert.deepEqual(toggle(choices, chosen, 'awareness'), ['awareness', 'retention', 'old']);
  assert.deepEqual(toggle(choices, chosen, 'old'), ['retention']);
});
