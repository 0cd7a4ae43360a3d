import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesAt, messagesElsewhere, messagesOnlyAt } from './places.ts';

const PLACES = { 'variants[1].weight': ['is 0'], variants: ['has 1 items'], 'variants[10].weight': ['is 1'], 'audience.count.types[0]': ["'x' is unknown"], 'metrics[0].match': ['is missing'], $: ['is no object'], aliases: ['?'] };

test('MessagesAt_SaysWhereInside', () => {
  assert.deepEqual(messagesAt(PLACES, 'variants[1].weight'), ['is 0']);
  assert.deepEqual(messagesAt(PLACES, 'variants[1]'), ['weight is 0']);
  assert.deepEqual(messagesAt(PLACES, 'audience'), ["count.types[0] 'x' is unknown"]);
  assert.deepEqual(messagesAt(PLACES, 'alias'), []);
});

test('MessagesOnlyAt_NothingOfItsInside', () => assert.deepEqual([messagesOnlyAt(PLACES, 'variants'), messagesOnlyAt(PLACES, 'metrics')], [['has 1 items'], []]));

test('MessagesElsewhere_LosesNone', () => assert.deepEqual(messagesElsewhere(PLACES, ['variants', 'audience', 'metrics', 'alias']), ['$ is no object', 'aliases ?']));
