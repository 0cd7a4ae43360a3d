import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryIn } from '../browser/memory.ts';
import { TestBrowser } from '../testing/browser.ts';
import { queue } from './queue.ts';

const touchpoint = (id: string) => ({ id, type: 'product-view', occurredAt: '2026-11-22T08:00:00.000Z' });
const inSession = () => queue(memoryIn(() => globalThis.sessionStorage));

test('what waits is there on the next page, oldest first', () => {
  new TestBrowser();
  const first = inSession();
  first.add(touchpoint('a'));
  first.add(touchpoint('b'));
  assert.deepEqual(inSession().peek(10).map(({ id }) => id), ['a', 'b']);
});

test('settling takes away what was answered for and nothing else', () => {
  new TestBrowser();
  const waiting = inSession();
  waiting.add(touchpoint('a'));
  const sent = waiting.peek(10);
  waiting.add(touchpoint('b'));
  waiting.settle(sent);
  assert.deepEqual(waiting.peek(10).map(({ id }) => id), ['b']);
});

test('an empty queue leaves nothing in the storage', () => {
  const browser = new TestBrowser();
  const waiting = inSession();
  waiting.add(touchpoint('a'));
  waiting.clear();
  assert.equal(browser.session.values.size, 0);
});

test('past a thousand the oldest are given up', () => {
  new TestBrowser();
  const waiting = inSession();
  for (let n = 0; n <= 1000; n++) waiting.add(touchpoint(String(n)));
  assert.equal(waiting.length, 1000);
  assert.equal(waiting.peek(1)[0]!.id, '1');
});
