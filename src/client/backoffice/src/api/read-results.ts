import type { Metric } from '../experiments/experiment.ts';
import type { MetricResults, Power, Results, VariantResults } from '../experiments/results/results.ts';
import type { WireMetricResult, WireResults, WireVariantResult } from './contract.ts';

/** The results beside the metrics they are of. The answer does not name the primary metric, which comes first. */
export function readResults({ metrics, srm, power, verdict, warnings, ...first }: WireResults, metricsOf: readonly Metric[]): Results {
  const primary = metricsOf.find((metric) => metric.primary) ?? metricsOf[0]!;
  const others = (metrics ?? []).flatMap((one) => metricsOf.filter(({ alias }) => alias === one.alias).map((metric) => readMetric(one, metric)));
  return {
    metrics: [readMetric(first, primary), ...others],
    sampleRatio: srm,
    power: readPower(power),
    verdict: verdict.kind,
    wording: [verdict.text, ...warnings],
  };
}

export const readPower = (power: WireResults['power']): Power => ({ ...power, minimumDays: power.minimumDays ?? null });

const readMetric = ({ variants, cap, cuped }: WireMetricResult, metric: Metric): MetricResults => ({
  metric,
  variants: variants.map(readVariant),
  cap: cap ?? null,
  varianceReduction: cuped?.varianceReduction ?? null,
});

function readVariant(wire: WireVariantResult): VariantResults {
  const { alias, visitors, measured, conversions, rate, mean, difference, anytime } = wire;
  return {
    alias,
    visitors,
    measured: measured ?? null,
    conversions: conversions ?? null,
    value: rate ?? mean ?? null,
    comparison: difference && anytime ? readComparison(wire, difference, anytime) : null,
  };
}

const readComparison = (
  { test, pValue, adjusted, chanceToBeat, expectedLoss }: WireVariantResult,
  difference: NonNullable<WireVariantResult['difference']>,
  anytime: NonNullable<WireVariantResult['anytime']>,
): VariantResults['comparison'] => ({
  difference: difference.absolute,
  relative: difference.relative,
  fixed: {
    kind: test ?? 'none',
    pValue: pValue ?? 1,
    low: difference.low,
    high: difference.high,
    relativeLow: difference.relativeLow,
    relativeHigh: difference.relativeHigh,
    holm: adjusted?.holm ?? null,
  },
  anytime,
  chanceToBeat: chanceToBeat ?? null,
  expectedLoss: expectedLoss ?? null,
});
