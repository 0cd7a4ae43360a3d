import type { Metric } from '../experiment.ts';

/** What an experiment has shown up to now, or by its end. */
export interface Results {
  /** The primary metric first. */
  readonly metrics: readonly MetricResults[];
  readonly sampleRatio: { readonly pValue: number; readonly ok: boolean };
  readonly power: Power;
  readonly verdict: VerdictKind;
  /** The verdict and the warnings as the server words them, in English. */
  readonly wording: readonly string[];
}

export type VerdictKind = 'control-better' | 'variant-better' | 'no-difference-shown' | 'not-yet' | 'invalid';

export interface Power {
  /** Visitors that each variant needs; null while there is nothing to plan by. */
  readonly perVariant: number | null;
  readonly reached: boolean;
  readonly power: number;
  /** The relative change that it is planned to find. */
  readonly minimumEffect: number;
  /** Days to get that many; null where it is not known. */
  readonly minimumDays: number | null;
}

export interface MetricResults {
  readonly metric: Metric;
  /** In the experiment's order, the control first. */
  readonly variants: readonly VariantResults[];
  /** The largest value that counts. */
  readonly cap: number | null;
  /** The share of the variance that values before exposure took out. */
  readonly varianceReduction: number | null;
}

export interface VariantResults {
  readonly alias: string;
  readonly visitors: number;
  /** How many of them have a value, where the others are left out; null: all count. */
  readonly measured: number | null;
  readonly conversions: number | null;
  /** The rate or the mean; null without visitors. */
  readonly value: number | null;
  /** With the control; null: it is the control. */
  readonly comparison: Comparison | null;
}

export interface Comparison {
  /** Variant less control. */
  readonly difference: number | null;
  /** As a share of the control. */
  readonly relative: number | null;
  /** For one look, at the planned size. */
  readonly fixed: Test & { readonly kind: 'two-proportion-z' | 'fisher-exact' | 'welch-t' | 'none'; readonly relativeLow: number | null; readonly relativeHigh: number | null; readonly holm: number | null };
  /** Valid however often one looks. */
  readonly anytime: Test;
  readonly chanceToBeat: number | null;
  readonly expectedLoss: number | null;
}

/** A p-value and the interval of the difference. */
export interface Test {
  readonly pValue: number;
  readonly low: number | null;
  readonly high: number | null;
}

export const isRate = ({ metric: { kind } }: MetricResults): boolean => kind === 'conversion' || kind === 'progress';

/** Whether the difference points to where the metric is better. */
export const isBetter = ({ metric }: MetricResults, { difference }: Comparison): boolean =>
  difference !== null && metric.lowerIsBetter !== null && (metric.lowerIsBetter ? difference < 0 : difference > 0);

/** Whether the always-valid interval says anything yet: before, it is all that is possible. */
export const isShown = (results: MetricResults, { anytime: { low, high } }: Comparison): boolean =>
  low !== null && high !== null && !(isRate(results) && low <= -1 && high >= 1);

export const visitorsOf = ({ metrics }: Results): number => (metrics[0]?.variants ?? []).reduce((sum, { visitors }) => sum + visitors, 0);
