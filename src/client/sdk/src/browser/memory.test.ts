import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryIn } from './memory.ts';

test('a storage that throws remembers nothing and fails nothing', () => {
  const memory = memoryIn(() => {
    throw new Error('SecurityError');
  });
  memory.set('name', 1);
  assert.equal(memory.get('name'), null);
});

test('a missing storage remembers nothing and fails nothing', () => {
  const memory = memoryIn(() => undefined);
  memory.set('name', 1);
  memory.set('name', null);
  assert.equal(memory.get('name'), null);
});

test('what another script wrote there is no reason to fail', () => {
  const memory = memoryIn(() => ({ getItem: () => '{not json' }) as unknown as Storage);
  assert.equal(memory.get('name'), null);
});
