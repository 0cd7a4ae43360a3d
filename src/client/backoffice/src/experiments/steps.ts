import type { Experiment, Status } from './experiment.ts';

/** A step in the life of an experiment that takes nothing but its alias. */
export type Step = 'start' | 'pause' | 'resume' | 'stop' | 'undo-publish';

const STEPS: Record<Status, readonly Step[]> = {
  draft: ['start'],
  running: ['pause', 'stop'],
  paused: ['resume', 'stop'],
  stopped: [],
  'winner-published': ['undo-publish'],
};

/** The steps that the present state allows, the likeliest first. */
export const stepsOf = ({ status }: Experiment): readonly Step[] => STEPS[status];

/** Whether a step changes what visitors get, so that somebody has to agree. A pause does not: whoever has a variant keeps it. */
export const changesVisitors = (step: Step): boolean => step === 'start' || step === 'stop' || step === 'undo-publish';

/** Whether one of its variants' rules can be made live. Content is published by editors. */
export const canPublish = ({ status, kind }: Experiment): boolean => status === 'stopped' && kind === 'rule-set';

/** Hypothesis and weights may change until the end; the rest only in a draft. */
export const canChange = ({ status }: Experiment): boolean => status === 'draft' || status === 'running' || status === 'paused';
