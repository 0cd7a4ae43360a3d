import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryIn } from '../browser/memory.ts';
import { TestBrowser } from '../testing/browser.ts';
import { consentKeeper } from './consent-keeper.ts';

const keeper = () => consentKeeper(memoryIn(() => globalThis.localStorage));
const none = { analytics: false, personalization: false, experiments: false };
const all = { analytics: true, personalization: true, experiments: true };

test('nothing said is null, and states nothing', () => {
  new TestBrowser();
  assert.equal(keeper().get(), null);
  assert.equal(keeper().stated(), undefined);
});

test('with Global Privacy Control silence is a refusal', () => {
  new TestBrowser({ globalPrivacyControl: true });
  assert.deepEqual(keeper().get(), none);
  assert.equal(keeper().stated(), undefined);
});

test('an explicit yes wins over Global Privacy Control', () => {
  new TestBrowser({ globalPrivacyControl: true });
  const kept = keeper();
  kept.keep(all);
  assert.deepEqual(kept.get(), all);
});

test('the choice is there on the next page', () => {
  new TestBrowser();
  keeper().keep(none);
  assert.deepEqual(keeper().stated(), none);
});

test('a refusal remembers no identity, any consent does', () => {
  new TestBrowser();
  const kept = keeper();
  for (const [consent, remembers] of [
    [none, false],
    [{ ...none, experiments: true }, true],
    [{ ...none, analytics: true }, true],
    [{ ...none, personalization: true }, true],
  ] as const) {
    kept.keep(consent);
    assert.equal(kept.remembers(), remembers);
  }
});
