import type { Experiment, Metric, Variant } from '../experiments/experiment.ts';
import type { WireExperiment, WireMetric, WireVariant } from './contract.ts';

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
  lowerIsBetter: lowerIsBetter ?? kind === 'time',
  capQuantile: capQuantile ?? null,
});
