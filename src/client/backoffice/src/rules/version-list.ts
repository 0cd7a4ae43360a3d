import { liveOf, type RuleVersion } from './rule-version.ts';

/** What can be done with a version. */
export type VersionAction = 'publish' | 'rollback' | null;

const RECENT = 3;

export const actionOf = ({ status }: RuleVersion): VersionAction => (status === 'draft' ? 'publish' : status === 'archived' ? 'rollback' : null);

/** The versions to show, newest first: the live one, all drafts, and archived ones, of which only the newest few unless all are asked for. */
export function shownOf(versions: readonly RuleVersion[], all: boolean): { shown: RuleVersion[]; hidden: number } {
  const newestFirst = [...versions].sort((left, right) => right.version - left.version);
  const old = newestFirst.filter(({ status }) => status === 'archived').slice(all ? Infinity : RECENT);
  return { shown: newestFirst.filter((version) => !old.includes(version)), hidden: old.length };
}

/** The version to go back to after `changed` went live; null: there was none before, or nothing was changed. */
export const undoOf = (before: readonly RuleVersion[], changed: number): number | null => {
  const live = liveOf(before)?.version ?? null;
  return live === changed ? null : live;
};
