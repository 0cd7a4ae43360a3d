import type { Memory } from '../browser/memory.ts';
import type { Touchpoint } from '../contract/touchpoint.ts';

const name = 'journey-queue';
const capacity = 1000;

/** A touchpoint that was given its id and instant here, so that sending it twice counts once. */
export type QueuedTouchpoint = Touchpoint & { id: string; occurredAt: string };

/** Touchpoints that the server has not acknowledged, kept over page views. */
export interface Queue {
  readonly length: number;
  /** The oldest first. */
  peek(count: number): QueuedTouchpoint[];
  add(touchpoint: QueuedTouchpoint): void;
  /** Takes away what the server has answered for. */
  settle(touchpoints: readonly QueuedTouchpoint[]): void;
  clear(): void;
}

/** Keeps the queue in a storage; past 1,000 the oldest are given up. */
export function queue(memory: Memory): Queue {
  let waiting = memory.get<QueuedTouchpoint[]>(name) ?? [];
  const keep = (next: QueuedTouchpoint[]) => {
    waiting = next.slice(-capacity);
    memory.set(name, waiting.length ? waiting : null);
  };
  return {
    get length() {
      return waiting.length;
    },
    peek: (count) => waiting.slice(0, count),
    add: (touchpoint) => keep([...waiting, touchpoint]),
    settle(touchpoints) {
      const settled = new Set(touchpoints.map(({ id }) => id));
      keep(waiting.filter(({ id }) => !settled.has(id)));
    },
    clear: () => keep([]),
  };
}
