/** What the management API sends and takes, as `docs/openapi.json` has it. Nothing outside this folder names these types. */

export interface WireStage {
  alias: string;
  name?: string;
  description?: string | null;
  color?: string | null;
}

export interface WirePersona {
  alias: string;
  name?: string;
  needs?: string[];
}

export interface WireTouchpointType {
  alias: string;
  name?: string;
}

export interface WireJourney {
  alias: string;
  name?: string;
  stages: WireStage[];
  personas?: WirePersona[];
  touchpointTypes?: WireTouchpointType[];
  slots?: string[];
  goal?: Record<string, unknown> | null;
}

export interface WireList<Item> {
  total: number;
  items: Item[];
}

export interface WireVersion {
  version: number;
  status: 'draft' | 'live' | 'archived';
  createdAt: string;
  publishedAt: string | null;
}

export interface WireVersionWithRules extends WireVersion {
  ruleSet: WireRuleSet;
}

export interface WireRuleSet {
  stages?: Record<string, { enter?: WireCondition }>;
}

/** One of the conditions of `rules.md`; the member that is there says which. */
export type WireCondition = Record<string, unknown>;

export interface WireReason {
  kind: string;
  holds: boolean;
  measured?: string | number | boolean | null;
  needed?: unknown;
  children?: WireReason[];
}

export interface WireStageReason {
  alias: string;
  condition: WireReason | null;
}

export interface WireDecision {
  stage: string;
  persona: string | null;
  ruleSetVersion: number | null;
  reasons?: {
    stage: WireStageReason;
    next: WireStageReason | null;
    scores: Record<string, number>;
    personas: { alias: string; score: number }[];
  };
}

export interface WireVariant {
  alias: string;
  weight: number;
  ruleSetVersion?: number;
  items?: string[];
}

export interface WireMetric {
  alias: string;
  kind: 'conversion' | 'progress' | 'sum' | 'time';
  match?: Record<string, unknown>;
  window?: string | null;
  primary?: boolean;
  guardrail?: boolean;
  lowerIsBetter?: boolean | null;
  capQuantile?: number;
}

export interface WireExperimentRequest {
  alias?: string;
  journey: string;
  kind: 'rule-set' | 'content';
  slot?: string | null;
  hypothesis?: string;
  variants: WireVariant[];
  audience?: WireCondition | null;
  exclusionGroup?: string | null;
  holdout?: number;
  minimumRuntime?: string;
  metrics: WireMetric[];
}

export interface WireExperiment extends WireExperimentRequest {
  alias: string;
  status: 'draft' | 'running' | 'paused' | 'stopped' | 'winner-published';
  version: number;
  createdAt: string;
  startedAt: string | null;
  stoppedAt: string | null;
  peekedAt?: string | null;
  winner: string | null;
}

export interface WireVariantResult {
  alias: string;
  visitors: number;
  measured?: number;
  conversions?: number;
  rate?: number | null;
  mean?: number | null;
  difference?: { absolute: number | null; relative: number | null; low: number | null; high: number | null; relativeLow: number | null; relativeHigh: number | null };
  test?: 'two-proportion-z' | 'fisher-exact' | 'welch-t' | 'none';
  pValue?: number;
  adjusted?: { holm: number; benjaminiHochberg: number };
  anytime?: { pValue: number; low: number | null; high: number | null };
  chanceToBeat?: number | null;
  expectedLoss?: number | null;
}

export interface WireMetricResult {
  variants: WireVariantResult[];
  cuped?: { theta: number; varianceReduction: number };
  cap?: number;
}

export interface WireResults extends WireMetricResult {
  metrics?: (WireMetricResult & { alias: string; guardrail: boolean })[];
  srm: { pValue: number; ok: boolean };
  power: { perVariant: number | null; reached: boolean; power: number; minimumEffect: number; minimumDays?: number | null };
  verdict: { kind: 'control-better' | 'variant-better' | 'no-difference-shown' | 'not-yet' | 'invalid'; text: string };
  warnings: string[];
}

/** What `experiments/analyze` takes to plan a size: totals of nobody yet. */
export interface WirePlan {
  baseline: number;
  standardDeviation?: number;
  minimumEffect: number;
  visitorsPerDay?: number;
  variants: { alias: string; weight: number; visitors: 0; conversions?: 0; sum?: 0; sumOfSquares?: 0 }[];
}

export interface WireProblem {
  status?: number;
  title?: string;
  detail?: string;
  errors?: Record<string, string[]>;
}
