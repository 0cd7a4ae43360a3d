import type { After } from './moment.ts';

/** The condition with one type of touchpoint more. */
export const withTouchpoint = (after: After | null, type: string): After => ({
  ...after,
  match: { ...after?.match, types: [...(after?.match.types ?? []), type] },
});

/** The condition with one type of touchpoint less; null: nothing is left of it. */
export function withoutTouchpoint(after: After, type: string): After | null {
  const { types = [], ...others } = after.match;
  const left = types.filter((one) => one !== type);
  if (left.length > 0) return { ...after, match: { ...others, types: left } };
  return Object.keys(others).length > 0 ? { ...after, match: others } : null;
}

/** The condition with another window; empty: however long ago. */
export function withinOf({ within: _, ...after }: After, within: string): After {
  return within === '' ? (after as After) : { ...after, within };
}
