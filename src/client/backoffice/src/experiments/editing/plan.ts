import type { WirePlan } from '../../api/contract.ts';
import type { Metric, Variant } from '../experiment.ts';

/** What somebody expects before the start, as typed. */
export interface Expectation {
  /** Of the control: a percentage for rates, else the mean. */
  readonly baseline: string;
  /** Between visitors; only where values are measured. */
  readonly deviation: string;
  /** The smallest relative change worth finding, in percent. */
  readonly effect: string;
  /** Visitors of all variants a day; empty: not known. */
  readonly perDay: string;
}

export const measuresRate = ({ kind }: Metric): boolean => kind === 'conversion' || kind === 'progress';

/** What the API is asked for the size of an experiment. */
export function planOf({ baseline, deviation, effect, perDay }: Expectation, variants: readonly Variant[], metric: Metric): WirePlan {
  const rate = measuresRate(metric);
  return {
    baseline: rate ? share(baseline) : Number(baseline),
    ...(rate ? {} : { standardDeviation: Number(deviation) }),
    minimumEffect: share(effect),
    ...(perDay === '' ? {} : { visitorsPerDay: Number(perDay) }),
    variants: variants.map(({ weight }, place) => ({ alias: `v${place}`, weight, visitors: 0, ...(rate ? { conversions: 0 } : { sum: 0, sumOfSquares: 0 }) })),
  };
}

// Rounded, because 0.07 times 100 and back is not 0.07.
const share = (percentage: string): number => Number((Number(percentage) / 100).toPrecision(12));
