import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { ApiFailure } from '../api/api-failure.ts';
import { deleteExperiment, fetchExperiment } from '../api/experiment-api.ts';
import type { Journey } from '../journeys/journey.ts';
import { sharedJourneys } from '../journeys/shared-journeys.ts';
import { wordsOf } from '../localization/words-of.ts';
import { agree } from '../shared/agree.ts';
import { sharedStyles } from '../shared/styles.ts';
import type { Experiment } from './experiment.ts';
import { describeSince, describeTested } from './experiment-words.ts';
import type { Results } from './results/results.ts';
import { roomStyles } from './room.styles.ts';
import { statusTag } from './status-tag.ts';
import { canChange } from './steps.ts';
import './results/experiment-results.element.ts';
import './experiment-setup.element.ts';
import './experiment-steps.element.ts';

/** One experiment: how it goes, what can be done, what it has shown, and what is tested. */
@customElement('contentjourney-experiment-page')
export class ExperimentPageElement extends UmbLitElement {
  @property({ attribute: false })
  alias = '';

  /** Where the room of experiments is. */
  @property({ attribute: false })
  base = '';

  @state()
  private _experiment: Experiment | null = null;

  @state()
  private _journey: Journey | null = null;

  @state()
  private _results: Results | null = null;

  @state()
  private _failure: ApiFailure | null = null;

  #words = wordsOf(this.localize);

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  async #load() {
    this._failure = null;
    try {
      this._experiment = await fetchExperiment(this.alias);
      this._journey = await sharedJourneys.get(this._experiment.journey);
    } catch (error) {
      this._failure = error instanceof ApiFailure ? error : new ApiFailure(String(error), 0);
    }

    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render() {
    return html`<a class="back" href=${this.base}>← ${this.#words.term('allExperiments')}</a> ${this._failure ? this.#renderFailure(this._failure) : this.#renderOne()}`;
  }

  #renderOne() {
    if (!this._experiment || !this._journey) return html`<p role="status">${this.#words.term('experimentLoading')}<uui-loader-bar></uui-loader-bar></p>`;
    return html`${this.#renderHead(this._experiment)}
      <contentjourney-experiment-results
        .experiment=${this._experiment}
        .journey=${this._journey}
        @results-loaded=${({ detail }: CustomEvent<Results>) => (this._results = detail)}></contentjourney-experiment-results>
      <contentjourney-experiment-setup .experiment=${this._experiment} .journey=${this._journey}></contentjourney-experiment-setup>`;
  }

  #renderHead(experiment: Experiment) {
    return html`<uui-box>
      <div class="head">
        <h2 tabindex="-1">${experiment.alias}</h2>
        ${statusTag(experiment.status, this.#words)}
        <span class="hint">${describeSince(experiment, this.#words)} · ${describeTested(experiment, this.#words)}</span>
      </div>
      ${experiment.hypothesis ? html`<p class="hypothesis">${experiment.hypothesis}</p>` : nothing}
      ${experiment.version > 1 ? html`<p class="hint">${this.#words.term('newWeights', experiment.version - 1)}</p>` : nothing}
      <contentjourney-experiment-steps
        .experiment=${experiment}
        .results=${this._results}
        @experiment-changed=${({ detail }: CustomEvent<Experiment>) => (this._experiment = detail)}>
        ${canChange(experiment) ? html`<uui-button look="secondary" href="${this.base}/experiment/${experiment.alias}/change" label=${this.#words.term('change')}></uui-button>` : nothing}
        ${experiment.status === 'draft' ? html`<uui-button look="secondary" color="danger" data-action="delete" label=${this.#words.term('deleteDraft')} @click=${() => this.#delete(experiment)}></uui-button>` : nothing}
      </contentjourney-experiment-steps>
    </uui-box>`;
  }

  async #delete({ alias }: Experiment) {
    const agreed = await agree(this, this.#words, this.#words.term('deleteHeadline', alias), this.#words.term('deleteConsequence'), this.#words.term('deleteDraft'), 'danger');
    if (!agreed) return;
    try {
      await deleteExperiment(alias);
      history.pushState(null, '', this.base);
    } catch (error) {
      this._failure = error instanceof ApiFailure ? error : new ApiFailure(String(error), 0);
    }
  }

  #renderFailure({ status, message }: ApiFailure) {
    return html`<div role="alert">
      <p>${status === 404 ? this.#words.term('experimentMissing', this.alias) : this.#words.term('experimentFailed')}</p>
      <p class="hint">${message}</p>
      <uui-button look="outline" label=${this.#words.term('retry')} @click=${this.#load}></uui-button>
    </div>`;
  }

  static override styles = [
    sharedStyles,
    roomStyles,
    css`
      .head {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: var(--uui-size-space-2, 6px) var(--uui-size-space-3, 9px);
      }
      .hypothesis {
        margin-top: var(--uui-size-space-3, 9px);
        max-width: 60rem;
      }
      contentjourney-experiment-steps {
        margin-top: var(--uui-size-space-4, 12px);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-experiment-page': ExperimentPageElement;
  }
}
