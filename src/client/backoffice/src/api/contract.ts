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

export interface WireProblem {
  status?: number;
  title?: string;
  detail?: string;
  errors?: Record<string, string[]>;
}
