import type { MetricKind, Status } from '../experiments/experiment.ts';
import type { VerdictKind } from '../experiments/results/results.ts';
import type { Step } from '../experiments/steps.ts';
import type { Duration, Unit } from '../moments/duration.ts';

const and = (names: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);

const UNIT: Record<Unit, [string, string]> = { s: ['second', 'seconds'], m: ['minute', 'minutes'], h: ['hour', 'hours'], d: ['day', 'days'], w: ['week', 'weeks'] };
const long = ({ amount, unit }: Duration) => `${amount} ${UNIT[unit][amount === 1 ? 0 : 1]}`;

/** English; what is said of experiments. */
export const enExperiments = {
  // List
  experiments: 'Experiments',
  experimentsWhat: 'An experiment gives some visitors other rules, or other content in a slot, and measures what they do afterwards.',
  experimentsHow: 'Begin with what you expect and how you would notice it; once there are enough visitors, the experiment says whether you were right.',
  experimentsFailed: 'The experiments could not be loaded.',
  experimentsLoading: 'Loading the experiments …',
  experimentsOf: (journey: string) => `Experiments on the journey “${journey}”`,
  experimentColumn: 'Experiment',
  testedColumn: 'What is tested',
  sinceColumn: 'When',
  visitorsColumn: 'Visitors',
  verdictColumn: 'Verdict',
  experimentStatus: (status: Status) => ({ draft: 'Draft', running: 'Running', paused: 'Paused', stopped: 'Stopped', 'winner-published': 'Winner published' })[status],
  testsRules: (versions: readonly number[]) => `Rule sets: versions ${and(versions.map(String))}`,
  testsContent: (slot: string, variants: number) => `Content in “${slot}”: ${variants} variants`,
  notLooked: 'Not looked at',
  noVisitorsYet: 'Not started',
  verdictShort: (kind: VerdictKind, better: string | null) =>
    ({
      'variant-better': better ? `“${better}” is better` : 'A variant is better',
      'control-better': better ? `“${better}” stays the best` : 'The control stays the best',
      'no-difference-shown': 'No difference shown',
      'not-yet': 'Not yet',
      invalid: 'Cannot be trusted',
    })[kind],

  // One experiment
  allExperiments: 'All experiments',
  experimentLoading: 'Loading the experiment …',
  experimentFailed: 'The experiment could not be loaded.',
  experimentMissing: (alias: string) => `There is no experiment “${alias}”.`,
  planned: (date: string) => `planned ${date}`,
  startedOn: (date: string) => `started ${date}`,
  stoppedOn: (date: string) => `stopped ${date}`,
  newWeights: (times: number) => `Its weights changed ${times === 1 ? 'once' : `${times} times`}: only visitors since the last change are counted.`,

  // Steps
  stepsOf: 'What can be done now',
  step: (step: Step) => ({ start: 'Start', pause: 'Pause', resume: 'Resume', stop: 'Stop', 'undo-publish': 'Undo publishing' })[step],
  stepHeadline: (step: Step, alias: string) =>
    ({ start: `Start “${alias}”?`, pause: `Pause “${alias}”?`, resume: `Resume “${alias}”?`, stop: `Stop “${alias}”?`, 'undo-publish': 'Undo publishing the winner?' })[step],
  stepConsequence: (step: Step) =>
    ({
      start: 'From now on visitors who agreed to experiments get a variant and keep it. Afterwards only the weights and the hypothesis can be changed.',
      pause: 'Nobody new takes part; whoever has a variant keeps it.',
      resume: 'New visitors take part again.',
      stop: 'From now on all visitors get the live rules and the usual content again. A stopped experiment cannot be resumed; its results stay.',
      'undo-publish': 'From now on the rules that were live before decide the stage of every visitor again.',
    })[step],
  stepDone: (step: Step) =>
    ({
      start: 'It runs.',
      pause: 'It is paused: nobody new takes part; whoever has a variant keeps it.',
      resume: 'It runs again.',
      stop: 'It is stopped. Its results stay.',
      'undo-publish': 'The rules that were live before are live again.',
    })[step],
  publishVariant: (variant: string) => `Publish “${variant}”`,
  publishAny: 'Publish a variant',
  publishOther: 'Publish another variant',
  publishWithoutWinner: 'The results show no winner. You may still publish the rules of a variant.',
  publishDespiteHarm: 'A guardrail got worse, so nothing is recommended. You may still publish the rules of a variant.',
  publishHeadline: (variant: string) => `Publish the rules of “${variant}”?`,
  confirmVariant: (version: number) => `From now on version ${version} decides the stage of every visitor. You can undo it here at any time.`,
  variantIsLive: (variant: string) => `The rules of “${variant}” are live for every visitor.`,
  contentIsEditors: (slot: string) => `Content is published by editors: tag the winning items for the slot “${slot}”.`,

  // Results
  results: 'Results',
  resultsLoading: 'Counting visitors …',
  resultsFailed: 'The results could not be loaded.',
  resultsBeforeStart: 'There are results once it runs.',
  resultsAsOf: (time: string) => `as of ${time}`,
  refresh: 'Refresh',
  lookNow: 'Show the results so far',
  lookHint: 'You may look as often as you like: the figures here hold however often one looks. But from the first look on only they decide, also at the end.',
  verdictHeadline: (kind: VerdictKind, better: string | null) =>
    ({
      'variant-better': better ? `“${better}” is better` : 'A variant is better',
      'control-better': better ? `“${better}” stays the best` : 'The control stays the best',
      'no-difference-shown': 'No difference was shown',
      'not-yet': 'Not yet',
      invalid: 'These results cannot be trusted',
    })[kind],
  findingBetter: (variant: string, value: string, control: string, than: string) => `“${variant}” has ${value} against ${than} of “${control}” and is better.`,
  findingWorse: (variant: string, value: string, control: string, than: string) => `“${variant}” has ${value} against ${than} of “${control}” and is worse.`,
  findingNone: (variant: string, value: string, control: string, than: string) => `“${variant}” has ${value} against ${than} of “${control}”; no difference was shown at the planned size.`,
  findingNotYet: (variant: string, value: string, control: string, than: string) => `“${variant}” has ${value} against ${than} of “${control}”; it is too early to say.`,
  nobodyYet: 'Nobody has taken part yet for whom the variants differ.',
  evidenceAnytime: (difference: string, interval: string, p: string) => `Difference ${difference}, 95 % interval ${interval}, p ${p}: valid however often one looked.`,
  evidenceFixed: (difference: string, interval: string, p: string) => `Difference ${difference}, 95 % interval ${interval}, p ${p}: valid for one look, at the planned size.`,
  invalidWhy: (p: string) => `The visitors of the variants do not fit their weights (p ${p}): some are missing or counted twice, and not by chance.`,
  harm: (metric: string, variant: string) => `But the guardrail “${metric}” got worse in “${variant}”: weigh that before publishing.`,
  harmEither: (metric: string, variant: string) => `But the guardrail “${metric}” changed in “${variant}”, and nobody said which way is worse: weigh that before publishing.`,
  doesNotShow: 'What it does not show',
  notShown: (kind: VerdictKind) =>
    ({
      'variant-better': 'Why, that the difference stays this large, or that it holds for other visitors, seasons and metrics.',
      'control-better': 'Why, that the difference stays this large, or that it holds for other visitors, seasons and metrics.',
      'no-difference-shown': 'That the variants are equal; only that a difference of the planned size is unlikely to be missed.',
      'not-yet': 'A difference, or that there is none: what was measured so far may be chance.',
      invalid: 'Any difference: whoever is missing may have acted differently. Nor which variant is at fault. More visitors do not mend it: find the cause and start anew.',
    })[kind],
  howMuchLonger: 'How much longer',
  plannedSize: 'Planned size',
  visitorsOfPlan: (have: string, need: string, effect: string) => `${have} of the ${need} visitors that each variant needs to find a relative change of ${effect}.`,
  planReached: (need: string) => `Each variant has the ${need} visitors that were planned.`,
  planUnknown: 'How many visitors it needs cannot be said before somebody converts.',
  atThisPace: (duration: Duration) => `At the pace so far that takes about ${long(duration)} more.`,
  notBefore: (date: string) => `It was to run until ${date} at the earliest, because week days differ.`,

  // Metrics
  metricWhat: (kind: MetricKind, what: string) =>
    ({ conversion: `How many visitors have: ${what}`, progress: 'How many visitors reach a later stage', sum: `Value per visitor of: ${what}`, time: `Time until: ${what}` })[kind],
  metricWithin: (duration: Duration) => `within ${long(duration)} from when the variants first differ`,
  metricPrimary: 'Decides',
  metricGuardrail: 'Guardrail',
  metricGuardrailHint: 'must only not get worse',
  metricLower: 'less is better',
  metricEither: 'any change is told',
  variantColumn: 'Variant',
  conversionsColumn: 'Conversions',
  valueColumn: (kind: MetricKind) => ({ conversion: 'Rate', progress: 'Rate', sum: 'Per visitor', time: 'Mean' })[kind],
  differenceColumn: 'Difference',
  differenceDrawn: 'Drawing of difference and interval',
  intervalColumn: '95 % interval, always valid',
  pColumn: 'p, always valid',
  control: 'Control',
  interval: (low: string, high: string) => `${low} to ${high}`,
  points: (number: string) => `${number} pp`,
  percent: (number: string) => `${number} %`,
  intervalLater: 'once each has 100 visitors and enough values',
  intervalLaterRates: 'from 100 visitors in each, 20 with and 20 without',
  worse: 'worse',
  better: 'better',
  moreFigures: (metric: string) => `More figures of “${metric}”`,
  fixedHint: 'Tests and intervals here hold for one look only, at the planned size. Whoever looks more often goes by the always-valid ones above.',
  fixedInterval: '95 % interval, one look',
  fixedP: 'p, one look',
  holmP: 'p, corrected (Holm)',
  lift: 'Lift',
  liftInterval: '95 % interval of the lift',
  testKind: (kind: 'two-proportion-z' | 'fisher-exact' | 'welch-t' | 'none') =>
    ({ 'two-proportion-z': 'Two-proportion z test', 'fisher-exact': 'Fisher’s exact test', 'welch-t': 'Welch’s t test', none: 'No test is possible' })[kind],
  testColumn: 'Test',
  chanceToBeat: 'Chance to beat the control',
  expectedLoss: 'Expected loss if chosen',
  noteExact: (variant: string) => `“${variant}” has too few conversions for the normal approximation; the test is exact.`,
  noteNoTest: (variant: string) => `“${variant}” cannot be tested yet: too few visitors, or nothing varies.`,
  noteMeasured: (variants: readonly string[]) => `Only visitors who have one are compared, ${and(variants)}: where a variant changes who does, these are not alike.`,
  measuredOf: (variant: string, measured: string, visitors: string) => `${measured} of ${visitors} in “${variant}”`,
  noteCap: (value: string) => `Values above ${value} count as that.`,
  noteCuped: (share: string) => `Adjusted by what visitors did before; that took out ${share} of the variance.`,
  noteSeveral: 'Each interval is at 95 %; the verdict corrects for the number of variants (Holm).',
  serverWording: 'In the words of the server (English)',

  // Set-up
  setup: 'What is tested',
  variants: 'Variants',
  metrics: 'Metrics',
  ruleSetVersion: (version: number) => `Rule set version ${version}`,
  itemsOf: (count: number) => `${count} ${count === 1 ? 'document' : 'documents'}`,
  audience: 'Who takes part',
  everyone: 'Everyone who agreed to experiments',
  onlyThose: 'Of those who agreed to experiments, whoever meets this',
  holdoutOf: (percent: string) => `${percent} of them take no part`,
  groupOf: (group: string) => `None who is in another experiment of the group “${group}”`,
  runsAtLeast: (duration: Duration) => `Runs at least ${long(duration)}`,
};
