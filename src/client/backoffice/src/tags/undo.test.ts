import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Undo } from './undo.ts';

test('Undo_GoesBackStepByStep', () => {
  const undo = new Undo<string>().push('a').push('b');
  assert.equal(undo.last, 'b');
  assert.equal(undo.pop().last, 'a');
  assert.equal(undo.pop().pop().isEmpty, true);
  assert.equal(undo.isEmpty, false);
});
