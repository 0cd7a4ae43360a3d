import type { Journey } from '../journeys/journey.ts';
import type { Words } from '../localization/words.ts';
import { inGreatestUnit, readDuration } from '../moments/duration.ts';
import { childrenOf, describeCondition } from '../rules/condition-words.ts';
import { describeMatch } from '../rules/match-words.ts';
import type { Condition } from '../rules/rule-version.ts';
import type { Experiment, ExperimentDesign, Metric } from './experiment.ts';
import { moment } from './results/figures.ts';

/** What an experiment tests, in a few words. */
export const describeTested = ({ kind, slot, variants }: ExperimentDesign, words: Words): string =>
  kind === 'content'
    ? words.term('testsContent', slot ?? '', variants.length)
    : words.term('testsRules', variants.flatMap(({ ruleSetVersion }) => (ruleSetVersion === null ? [] : [ruleSetVersion])));

/** Since when an experiment is in its state. */
export function describeSince({ status, createdAt, startedAt, stoppedAt }: Experiment, words: Words): string {
  if (status === 'draft' || startedAt === null) return words.term('planned', moment(words, createdAt));
  return stoppedAt === null ? words.term('startedOn', moment(words, startedAt)) : words.term('stoppedOn', moment(words, stoppedAt));
}

/** What a metric measures, and for how long. */
export function describeMetric({ kind, match, window }: Metric, journey: Journey | null, words: Words): string {
  const duration = readDuration(window);
  const what = words.term('metricWhat', kind, journey ? describeMatch(match, journey, words) : '');
  return duration ? `${what}, ${words.term('metricWithin', inGreatestUnit(duration))}` : what;
}

/** A condition in words with its children. */
export interface Outline {
  readonly text: string;
  readonly children: readonly Outline[];
}

export const outlineOf = (condition: Condition, journey: Journey, words: Words): Outline => ({
  text: describeCondition(condition, journey, words),
  children: childrenOf(condition).map((child) => outlineOf(child, journey, words)),
});
