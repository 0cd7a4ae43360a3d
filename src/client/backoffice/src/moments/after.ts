import type { After } from './moment.ts';

/** The condition with one contact more. */
export const withContact = (after: After | null, type: string): After => ({
  ...after,
  match: { ...after?.match, types: [...(after?.match.types ?? []), type] },
});

/** The condition with one contact less; null: nothing is left of it. */
export function withoutContact(after: After, type: string): After | null {
  const { types = [], ...others } = after.match;
  const left = types.filter((one) => one !== type);
  if (left.length > 0) return { ...after, match: { ...others, types: left } };
  return Object.keys(others).length > 0 ? { ...after, match: others } : null;
}

/** The condition with another window; empty: however long ago. */
export function withinOf({ within: _, ...after }: After, within: string): After {
  return within === '' ? (after as After) : { ...after, within };
}
