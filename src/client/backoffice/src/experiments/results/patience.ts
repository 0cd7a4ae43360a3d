import { readDuration } from '../../moments/duration.ts';
import type { Experiment } from '../experiment.ts';
import type { Results } from './results.ts';

const DAY = 86_400_000;
const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** How far an experiment is, and how much longer it takes. */
export interface Patience {
  /** Visitors for each variant, as if they were equally many. */
  readonly have: number;
  /** Those that it is planned for; null: there is nothing to plan by yet. */
  readonly need: number | null;
  /** Days that it takes at the pace so far; null: not known, or there are enough. */
  readonly days: number | null;
  /** When it will have run as long as it must, at the earliest; null: it has. */
  readonly notBefore: Date | null;
}

/** Says how much longer an experiment takes. Pauses are not known here, so that what it says is the earliest. */
export function patienceOf({ status, startedAt, stoppedAt, minimumRuntime, version }: Experiment, { metrics, power }: Results, now: Date): Patience {
  const [control = 0, ...others] = metrics[0]!.variants.map(({ visitors }) => visitors);
  const have = Math.floor(Math.min(...others.map((visitors) => (control > 0 && visitors > 0 ? 2 / (1 / control + 1 / visitors) : 0))));
  const start = Date.parse(startedAt ?? '');
  const end = stoppedAt ? Date.parse(stoppedAt) : now.getTime();
  const missing = power.perVariant === null || power.reached ? 0 : Math.max(0, power.perVariant - have);
  const days = status === 'running' && version === 1 && have > 0 && missing > 0 ? ((end - start) / DAY) * (missing / have) : null;
  const notBefore = new Date(start + lengthOf(minimumRuntime));
  return { have, need: power.perVariant, days, notBefore: notBefore.getTime() > end ? notBefore : null };
}

function lengthOf(duration: string): number {
  const read = readDuration(duration);
  return read ? read.amount * SECONDS[read.unit] * 1000 : 0;
}

/** Days as people say them: hours below two days, days below two weeks, then weeks. Always rounded up. */
export function inWords(days: number): { amount: number; unit: 'h' | 'd' | 'w' } {
  if (days < 2) return { amount: Math.max(1, Math.ceil(days * 24)), unit: 'h' };
  return days < 14 ? { amount: Math.ceil(days), unit: 'd' } : { amount: Math.ceil(days / 7), unit: 'w' };
}
