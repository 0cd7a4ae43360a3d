import type { Journey } from '../journeys/journey.ts';
import type { Words } from '../localization/words.ts';
import { childrenOf, describeCondition } from './condition-words.ts';
import type { Condition, Reason } from './rule-version.ts';

/** A condition in words beside how it came out. */
export interface Explanation {
  readonly text: string;
  readonly holds: boolean;
  /** What was measured, in words; null for conditions that only join others. */
  readonly measured: string | null;
  readonly children: readonly Explanation[];
}

/** Joins a condition of the rules with the reason that the server gave for it. */
export function explain(condition: Condition, reason: Reason, journey: Journey, words: Words): Explanation {
  const inner = childrenOf(condition);
  return {
    text: describeCondition(condition, journey, words),
    holds: reason.holds,
    measured: reason.children ? null : words.term('measured', measured(reason, words)),
    children: (reason.children ?? []).flatMap((child, place) => (inner[place] ? [explain(inner[place], child, journey, words)] : [])),
  };
}

function measured({ kind, measured }: Reason, words: Words): string {
  if (measured === null || measured === undefined) return words.term('nothingMeasured');
  if (kind === 'since') return words.term('duration', rounded(Number(measured)));
  return typeof measured === 'number' ? new Intl.NumberFormat(words.language, { maximumFractionDigits: 2 }).format(measured) : String(measured);
}

// Seconds are too exact for a reader: from a minute on, minutes; from two hours on, hours; from two days on, days.
function rounded(seconds: number) {
  const [unit, size] = seconds >= 172_800 ? (['d', 86_400] as const) : seconds >= 7200 ? (['h', 3600] as const) : seconds >= 60 ? (['m', 60] as const) : (['s', 1] as const);
  return { amount: Math.floor(seconds / size), unit };
}
