import { readFileSync } from 'node:fs';
import type { WireExperiment, WireResults } from '../api/contract.ts';
import { readExperiment } from '../api/read-experiment.ts';
import { readResults } from '../api/read-results.ts';
import type { Experiment } from '../experiments/experiment.ts';
import type { Results } from '../experiments/results/results.ts';

const recorded = (name: string) => (JSON.parse(readFileSync(`browser/recorded/experiments/${name}.json`, 'utf8')) as { body: unknown }).body;

/** An experiment as the real API answered it. */
export const experimentIn = (state: string): Experiment => readExperiment(recorded(state) as WireExperiment);

/** Results as the real API answered them. */
export const resultsOf = (name: string): Results => readResults(recorded(name) as WireResults, experimentIn('draft').metrics);
