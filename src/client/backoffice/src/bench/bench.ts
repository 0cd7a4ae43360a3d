import type { Reason } from '../rules/rule-version.ts';

/** What an editor says a visitor did. */
export interface BenchTouchpoint {
  readonly type: string;
  /** How long ago, as a duration such as `2d`; empty: now. */
  readonly ago: string;
  /** What it was worth; empty: nothing. */
  readonly worth: string;
}

export interface Trait {
  readonly name: string;
  readonly value: string;
}

/** A visitor who need not exist, as the bench takes it. */
export interface BenchVisitor {
  readonly now: string;
  readonly history: readonly { type: string; occurredAt: string; value?: number }[];
  readonly traits: Readonly<Record<string, string | number | boolean>>;
}

/** What was decided, and why. */
export interface Verdict {
  readonly stage: string;
  readonly persona: string | null;
  readonly version: number | null;
  readonly why: Reason | null;
  readonly next: { readonly stage: string; readonly why: Reason } | null;
  readonly scores: Readonly<Record<string, number>>;
  readonly personas: readonly { readonly alias: string; readonly score: number }[];
}
