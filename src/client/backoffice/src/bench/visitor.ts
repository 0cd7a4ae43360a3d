import { readDuration } from '../moments/duration.ts';
import type { BenchVisitor, BenchTouchpoint, Trait } from './bench.ts';

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** The visitor whom the rows describe, now. Rows without a touchpoint or a name say nothing. */
export function visitorOf(touchpoints: readonly BenchTouchpoint[], traits: readonly Trait[], now: Date): BenchVisitor {
  return {
    now: now.toISOString(),
    history: touchpoints
      .filter(({ type }) => type !== '')
      .map(({ type, ago, worth }) => ({
        type,
        occurredAt: new Date(now.getTime() - secondsOf(ago) * 1000).toISOString(),
        ...(worth !== '' && Number.isFinite(Number(worth)) ? { value: Number(worth) } : {}),
      })),
    traits: Object.fromEntries(traits.filter(({ name }) => name.trim() !== '').map(({ name, value }) => [name.trim(), scalar(value.trim())])),
  };
}

function secondsOf(ago: string): number {
  const duration = readDuration(ago);
  return duration ? duration.amount * SECONDS[duration.unit] : 0;
}

// What somebody types as a number or as yes and no is meant as such.
function scalar(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return text !== '' && String(Number(text)) === text ? Number(text) : text;
}
