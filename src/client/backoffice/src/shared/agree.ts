import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { html } from '@umbraco-cms/backoffice/external/lit';
import { umbConfirmModal } from '@umbraco-cms/backoffice/modal';
import type { Words } from '../localization/words.ts';

/** Asks before something changes for visitors; whether the reader agreed. */
export const agree = (host: UmbControllerHost, words: Words, headline: string, consequence: string, confirmLabel: string, color: 'positive' | 'danger' = 'positive'): Promise<boolean> =>
  umbConfirmModal(host, { headline, content: html`<p>${consequence}</p>`, confirmLabel, cancelLabel: words.term('cancel'), color }).then(
    () => true,
    () => false,
  );
