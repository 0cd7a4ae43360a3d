import { html } from '@umbraco-cms/backoffice/external/lit';
import type { Words } from '../localization/words.ts';
import type { Status } from './experiment.ts';

const LOOK = {
  draft: ['secondary', 'default'],
  running: ['primary', 'positive'],
  paused: ['primary', 'warning'],
  stopped: ['secondary', 'default'],
  'winner-published': ['secondary', 'positive'],
} as const;

/** The state of an experiment, as a tag. */
export const statusTag = (status: Status, words: Words) => html`<uui-tag look=${LOOK[status][0]} color=${LOOK[status][1]}>${words.term('experimentStatus', status)}</uui-tag>`;
