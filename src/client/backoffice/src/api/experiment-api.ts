import type { Experiment, ExperimentDesign } from '../experiments/experiment.ts';
import type { Power, Results } from '../experiments/results/results.ts';
import type { Step } from '../experiments/steps.ts';
import type { WireExperiment, WireList, WirePlan, WireResults } from './contract.ts';
import { readExperiment, writeExperiment } from './read-experiment.ts';
import { readPower, readResults } from './read-results.ts';
import { call } from './transport.ts';

const at = (alias: string) => `experiments/${encodeURIComponent(alias)}`;

export const fetchExperiments = async (): Promise<Experiment[]> =>
  (await call<WireList<WireExperiment>>('GET', 'experiments')).items.map(readExperiment);

export const fetchExperiment = async (alias: string): Promise<Experiment> => readExperiment(await call<WireExperiment>('GET', at(alias)));

/** Before the end this marks the experiment as looked at, for good: from then on only the always-valid test decides. */
export const fetchResults = async ({ alias, metrics }: Experiment): Promise<Results> =>
  readResults(await call<WireResults>('GET', `${at(alias)}/results`), metrics);

export const takeStep = async (alias: string, step: Step): Promise<Experiment> => readExperiment(await call<WireExperiment>('POST', `${at(alias)}/${step}`));

/** Makes the rule set of a variant live. */
export const publishVariant = async (alias: string, variant: string): Promise<Experiment> =>
  readExperiment(await call<WireExperiment>('POST', `${at(alias)}/publish-winner`, { variant }));

export const saveExperiment = async (design: ExperimentDesign): Promise<Experiment> =>
  readExperiment(await call<WireExperiment>('PUT', at(design.alias), writeExperiment(design)));

/** How many visitors an experiment needs; stores nothing. */
export async function fetchPlan(plan: WirePlan): Promise<Power> {
  const { power } = await call<WireResults>('POST', 'experiments/analyze', plan);
  return readPower(power);
}

export const deleteExperiment = (alias: string): Promise<void> => call<void>('DELETE', at(alias));
