import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VisitRequest } from '../contract/visit.ts';
import { fillSlots } from './fill.ts';

const element = (dataset: Record<string, string>) => ({
  dataset,
  hidden: false,
  children: [] as unknown[],
  replaceChildren(...children: unknown[]) {
    this.children = children;
  },
});

const fill = async (elements: ReturnType<typeof element>[], slots: object) => {
  const asked: VisitRequest[] = [];
  await fillSlots(
    async (request) => {
      asked.push(request);
      return { slots } as never;
    },
    {
      root: { querySelectorAll: () => elements } as never,
      render: (item, _, slot) => (item.name === 'here' ? null : (`${slot}:${item.name}` as never)),
      traits: { ridesFor: 'family' },
    },
  );
  return asked;
};

test('one visit asks for all slots of the page, each once', async () => {
  const elements = [element({ journeySlot: 'hero' }), element({ journeySlot: 'next-step', journeyTake: '2' }), element({ journeySlot: 'next-step' })];
  const asked = await fill(elements, {});
  assert.deepEqual(asked, [{ traits: { ridesFor: 'family' }, slots: [{ name: 'hero', take: 1 }, { name: 'next-step', take: 3 }] }]);
});

test('elements of one slot share its items in document order', async () => {
  const elements = [element({ journeySlot: 'next-step', journeyTake: '2' }), element({ journeySlot: 'next-step' })];
  await fill(elements, { 'next-step': { matched: 'stage', items: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] } });
  assert.deepEqual(elements.map(({ children }) => children), [['next-step:a', 'next-step:b'], ['next-step:c']]);
  assert.equal(elements[0]!.dataset['journeyMatched'], 'stage');
});

test('an element without items is hidden, and shown again when it gets some', async () => {
  const places = [element({ journeySlot: 'banner' })];
  await fill(places, { banner: { matched: 'none', items: [], error: 'unknown' } });
  assert.equal(places[0]!.hidden, true);
  await fill(places, { banner: { matched: 'default', items: [{ name: 'a' }] } });
  assert.equal(places[0]!.hidden, false);
});

test('what render leaves out takes no place, and nothing at all hides the element', async () => {
  const places = [element({ journeySlot: 'next-step', journeyTake: '2' }), element({ journeySlot: 'sidebar' })];
  await fill(places, { 'next-step': { matched: 'stage', items: [{ name: 'here' }, { name: 'a' }] }, sidebar: { matched: 'stage', items: [{ name: 'here' }] } });
  assert.deepEqual(places.map(({ children, hidden }) => [children, hidden]), [[['next-step:a'], false], [[], true]]);
});
