import type { Experiment, ExperimentDesign, Metric, Variant } from '../experiments/experiment.ts';
import type { WireExperiment, WireExperimentRequest, WireMetric, WireVariant } from './contract.ts';

/** The experiment as the backoffice shows it: every member filled in. */
export function readExperiment(wire: WireExperiment): Experiment {
  return {
    alias: wire.alias,
    journey: wire.journey,
    kind: wire.kind,
    slot: wire.slot ?? null,
    hypothesis: wire.hypothesis ?? '',
    variants: wire.variants.map(readVariant),
    audience: wire.audience ?? null,
    exclusionGroup: wire.exclusionGroup ?? '',
    holdout: wire.holdout ?? 0,
    minimumRuntime: wire.minimumRuntime && !/^0/.test(wire.minimumRuntime) ? wire.minimumRuntime : '',
    metrics: wire.metrics.map(readMetric),
    status: wire.status,
    version: wire.version,
    createdAt: wire.createdAt,
    startedAt: wire.startedAt,
    stoppedAt: wire.stoppedAt,
    peekedAt: wire.peekedAt ?? null,
    winner: wire.winner,
  };
}

const readVariant = ({ alias, weight, ruleSetVersion, items }: WireVariant): Variant => ({ alias, weight, ruleSetVersion: ruleSetVersion ?? null, items: items ?? [] });

const readMetric = ({ alias, kind, match, window, primary, guardrail, lowerIsBetter, capQuantile }: WireMetric): Metric => ({
  alias,
  kind,
  match: match ?? {},
  window: window ?? '',
  primary: primary ?? false,
  guardrail: guardrail ?? false,
  lowerIsBetter: lowerIsBetter === undefined ? kind === 'time' : lowerIsBetter,
  capQuantile: capQuantile ?? null,
});

/** What the API takes for it. Members that belong to another kind are left out: the API refuses them. */
export function writeExperiment({ alias, journey, kind, slot, hypothesis, variants, audience, exclusionGroup, holdout, minimumRuntime, metrics }: ExperimentDesign): WireExperimentRequest {
  return {
    alias,
    journey,
    kind,
    ...(kind === 'content' ? { slot } : {}),
    hypothesis,
    variants: variants.map(({ alias, weight, ruleSetVersion, items }) => ({
      alias,
      weight,
      ...(kind === 'content' ? { items: [...items] } : ruleSetVersion === null ? {} : { ruleSetVersion }),
    })),
    audience,
    exclusionGroup: exclusionGroup || null,
    holdout,
    ...(minimumRuntime ? { minimumRuntime } : {}),
    metrics: metrics.map(writeMetric),
  };
}

const writeMetric = ({ match, window, capQuantile, ...metric }: Metric): WireMetric => ({
  ...metric,
  ...(metric.kind === 'progress' ? {} : { match }),
  window: window || null,
  ...(capQuantile !== null && (metric.kind === 'sum' || metric.kind === 'time') ? { capQuantile } : {}),
});
