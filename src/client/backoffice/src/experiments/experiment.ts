import type { Match } from '../moments/moment.ts';
import type { Condition } from '../rules/rule-version.ts';

/** What an experiment tests, on whom and by what it is judged. */
export interface ExperimentDesign {
  readonly alias: string;
  readonly journey: string;
  readonly kind: 'rule-set' | 'content';
  /** The slot whose content is tested; null where rule sets are. */
  readonly slot: string | null;
  readonly hypothesis: string;
  /** At least two; the first is the control. */
  readonly variants: readonly Variant[];
  /** Whom it is about; null: everyone. */
  readonly audience: Condition | null;
  /** Experiments of one group share no visitor; empty: none. */
  readonly exclusionGroup: string;
  /** The percentage of the audience that takes no part. */
  readonly holdout: number;
  /** A duration such as `14d`; empty: none. */
  readonly minimumRuntime: string;
  readonly metrics: readonly Metric[];
}

/** An experiment and how it goes. */
export interface Experiment extends ExperimentDesign {
  readonly status: Status;
  /** One more whenever the weights changed while it ran. */
  readonly version: number;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly stoppedAt: string | null;
  /** When its results were first read before the end; from then on only the always-valid test decides. */
  readonly peekedAt: string | null;
  /** The variant whose rules were made live. */
  readonly winner: string | null;
}

export type Status = 'draft' | 'running' | 'paused' | 'stopped' | 'winner-published';

export interface Variant {
  readonly alias: string;
  readonly weight: number;
  readonly ruleSetVersion: number | null;
  /** Ids of the documents that the slot gets, in this order. */
  readonly items: readonly string[];
}

export interface Metric {
  readonly alias: string;
  readonly kind: MetricKind;
  readonly match: Match;
  /** How long after exposure touchpoints count, a duration; empty: to the end. */
  readonly window: string;
  readonly primary: boolean;
  readonly guardrail: boolean;
  /** Null, of a guardrail: any change is a harm. */
  readonly lowerIsBetter: boolean | null;
  readonly capQuantile: number | null;
}

export type MetricKind = 'conversion' | 'progress' | 'sum' | 'time';

/** Whether visitors have its variants. */
export const isActive = ({ status }: Experiment): boolean => status === 'running' || status === 'paused';

/** Whether reading its results costs nothing more: it has ended, or somebody looked before. */
export const isOpenToRead = (experiment: Experiment): boolean => experiment.startedAt !== null && (!isActive(experiment) || experiment.peekedAt !== null);

const ORDER: readonly Status[] = ['running', 'paused', 'draft', 'stopped', 'winner-published'];

/** Those that run first, then drafts, then what has ended; the newest of each first. */
export const newestFirst = (experiments: readonly Experiment[]): Experiment[] =>
  [...experiments].sort((left, right) => ORDER.indexOf(left.status) - ORDER.indexOf(right.status) || right.createdAt.localeCompare(left.createdAt));

/** The share of a variant among those who take part, 0 to 1. */
export const shareOf = (variants: readonly Variant[], { weight }: Variant): number => weight / variants.reduce((sum, one) => sum + one.weight, 0);
