import type { Scalar } from './touchpoint.ts';

/** Stage and persona of a visitor at an instant. */
export interface Decision {
  journey: string;
  stage: string;
  persona: string | null;
  /** `journey~stage~persona`, with `-` where no persona is known: safe to share between visitors. */
  key: string;
  ruleSetVersion: number | null;
  decidedAt: string;
  /** Only where it was asked for with `explain`. */
  reasons?: Reasons;
}

/** Why it was decided so. */
export interface Reasons {
  stage: { alias: string; condition: ConditionReason | null };
  next: { alias: string; condition: ConditionReason } | null;
  scores: Record<string, number>;
  personas: { alias: string; score: number }[];
}

/** A condition with what was measured. */
export type ConditionReason = BranchReason | LeafReason;

/** A condition made of others. */
export interface BranchReason {
  kind: 'all' | 'any' | 'not';
  holds: boolean;
  children: ConditionReason[];
}

/** A condition that measures. */
export interface LeafReason {
  kind: 'count' | 'distinct' | 'sum' | 'since' | 'sequence' | 'score' | 'trait';
  holds: boolean;
  measured: Scalar;
  needed: Scalar | Scalar[];
}
