import type { Journey } from '../../journeys/journey.ts';
import { liveOf, type RuleVersion } from '../../rules/rule-version.ts';
import { isRecord } from '../../shared/shape.ts';
import type { ExperimentDesign, Metric, Variant } from '../experiment.ts';

/** An experiment as it is being written. */
export interface Draft extends Omit<ExperimentDesign, 'audience'> {
  /** The condition as JSON, as it was typed; empty: everyone. */
  readonly audience: string;
}

/** Carries the new draft in `detail`. */
export const DRAFT_CHANGED = 'draft-changed';

export const draftOf = ({ audience, ...design }: ExperimentDesign): Draft => ({ ...design, audience: audience === null ? '' : JSON.stringify(audience, null, 2) });

/** A new one: the live rules against the newest others, judged by the journey's goal. */
export function newDraft(journey: Journey, versions: readonly RuleVersion[]): Draft {
  const published = publishedOf(versions);
  const control = (liveOf(versions) ?? published[0])?.version ?? null;
  const other = published.find(({ version }) => version !== control)?.version ?? null;
  return {
    alias: '',
    journey: journey.alias,
    kind: 'rule-set',
    slot: journey.slots[0] ?? null,
    hypothesis: '',
    variants: [newVariant('control', control), newVariant('b', other)],
    audience: '',
    exclusionGroup: '',
    holdout: 0,
    minimumRuntime: '14d',
    metrics: [{ ...newMetric('goal'), match: journey.goal, primary: true }],
  };
}

const newVariant = (alias: string, ruleSetVersion: number | null): Variant => ({ alias, weight: 50, ruleSetVersion, items: [] });

const newMetric = (alias: string): Metric => ({ alias, kind: 'conversion', match: {}, window: '', primary: false, guardrail: false, lowerIsBetter: false, capQuantile: null });

/** The versions that an experiment may test, newest first: drafts were never published. */
export const publishedOf = (versions: readonly RuleVersion[]): RuleVersion[] =>
  versions.filter(({ status }) => status !== 'draft').sort((left, right) => right.version - left.version);

export const withVariant = (draft: Draft): Draft => ({ ...draft, variants: [...draft.variants, newVariant(freeAlias(draft.variants), null)] });

export const withMetric = (draft: Draft): Draft => ({ ...draft, metrics: [...draft.metrics, newMetric('')] });

export const replaced = <Item>(items: readonly Item[], place: number, members: Partial<Item>): Item[] => items.map((item, at) => (at === place ? { ...item, ...members } : item));

export const without = <Item>(items: readonly Item[], place: number): Item[] => items.filter((_, at) => at !== place);

// The next letter that no variant has yet.
function freeAlias(variants: readonly Variant[]): string {
  const letters = [...'bcdefghijklmnopqrstuvwxyz'];
  return letters.find((letter) => !variants.some(({ alias }) => alias === letter)) ?? '';
}

/** What a metric is for. */
export type Role = 'primary' | 'secondary' | 'guardrail';

export const roleOf = ({ primary, guardrail }: Metric): Role => (primary ? 'primary' : guardrail ? 'guardrail' : 'secondary');

/** The metrics with another role for one of them; only one decides. */
export const withRole = (metrics: readonly Metric[], place: number, role: Role): Metric[] =>
  metrics.map((metric, at) =>
    at === place
      ? { ...metric, primary: role === 'primary', guardrail: role === 'guardrail', lowerIsBetter: role === 'guardrail' ? metric.lowerIsBetter : (metric.lowerIsBetter ?? false) }
      : role === 'primary' ? { ...metric, primary: false } : metric,
  );

/** Which way a metric is better; `either`: any change is a harm. */
export type Direction = 'more' | 'less' | 'either';

export const directionOf = ({ lowerIsBetter }: Metric): Direction => (lowerIsBetter === null ? 'either' : lowerIsBetter ? 'less' : 'more');

/** The directions there are for a metric: only a guardrail that counts or adds up may have none. */
export const directionsOf = ({ guardrail, kind }: Metric): Direction[] => (guardrail && (kind === 'conversion' || kind === 'sum') ? ['more', 'less', 'either'] : ['more', 'less']);

/** Whether the audience is nothing or a JSON object, of which the server then judges the rest. */
export const isJsonObject = (text: string): boolean => text.trim() === '' || parse(text) !== null;

/** The experiment that was written; null: its audience is no JSON object. */
export function designOf({ audience, ...draft }: Draft): ExperimentDesign | null {
  return isJsonObject(audience) ? { ...draft, audience: parse(audience) } : null;
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
