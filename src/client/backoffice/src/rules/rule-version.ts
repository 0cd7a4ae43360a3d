/** A version of a journey's rules, without the rules. */
export interface RuleVersion {
  readonly version: number;
  readonly status: 'draft' | 'live' | 'archived';
  readonly createdAt: string;
  readonly publishedAt: string | null;
}

/** Rules, as far as the backoffice reads them; the rest is carried along. */
export interface Rules {
  readonly stages?: Record<string, { readonly enter?: Condition }>;
}

/** One of the conditions of `rules.md`; the member that is there says which. */
export type Condition = Record<string, unknown>;

/** How a condition came out; its children stand in the order of the condition's. */
export interface Reason {
  readonly kind: string;
  readonly holds: boolean;
  readonly measured?: string | number | boolean | null;
  readonly needed?: unknown;
  readonly children?: readonly Reason[];
}

export const liveOf = (versions: readonly RuleVersion[]): RuleVersion | undefined => versions.find(({ status }) => status === 'live');
