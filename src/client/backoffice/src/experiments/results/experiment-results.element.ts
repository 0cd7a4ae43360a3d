import { css, customElement, html, nothing, property, type PropertyValues, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { fetchResults } from '../../api/experiment-api.ts';
import type { Journey } from '../../journeys/journey.ts';
import { wordsOf } from '../../localization/words-of.ts';
import { sharedStyles } from '../../shared/styles.ts';
import { type Experiment, isActive, isOpenToRead } from '../experiment.ts';
import type { Results } from './results.ts';
import './experiment-verdict.element.ts';
import './metric-results.element.ts';

/** Carries the results in `detail`. */
export const RESULTS_LOADED = 'results-loaded';

/** What an experiment has shown. While it runs, only when somebody asks: looking has a price. */
@customElement('contentjourney-experiment-results')
export class ExperimentResultsElement extends UmbLitElement {
  @property({ attribute: false })
  experiment!: Experiment;

  @property({ attribute: false })
  journey!: Journey;

  @state()
  private _results: Results | null = null;

  @state()
  private _at: Date | null = null;

  @state()
  private _loading = false;

  @state()
  private _failure: string | null = null;

  #words = wordsOf(this.localize);

  override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('experiment');
    // Making rules live, and taking that back, changes no result.
    if (!changed.has('experiment') || (before && isActive(before) === isActive(this.experiment))) return;
    if (isOpenToRead(this.experiment)) void this.#load();
  }

  async #load() {
    this._failure = null;
    this._loading = true;
    try {
      this._results = await fetchResults(this.experiment);
      this._at = new Date();
      this.dispatchEvent(new CustomEvent<Results>(RESULTS_LOADED, { detail: this._results }));
    } catch (error) {
      this._failure = error instanceof Error ? error.message : String(error);
    } finally {
      this._loading = false;
    }
  }

  override render() {
    return html`<uui-box headline=${this.#words.term('results')} headline-variant="h2">
      ${this._at || this._loading ? this.#renderFresh(this._at) : nothing}
      <div class="room" aria-busy=${this._loading}>${this._failure === null ? this.#renderRoom() : this.#renderFailure(this._failure)}</div>
    </uui-box>`;
  }

  #renderFresh(at: Date | null) {
    return html`<div slot="header-actions" class="fresh">
      <span class="hint">${at ? this.#words.term('resultsAsOf', new Intl.DateTimeFormat(this.#words.language, { timeStyle: 'short' }).format(at)) : nothing}</span>
      <uui-button compact look="secondary" data-action="refresh" label=${this.#words.term('refresh')} .state=${this._loading ? 'waiting' : undefined} @click=${this.#load}></uui-button>
    </div>`;
  }

  #renderRoom() {
    if (this._results) return this.#renderResults(this._results);
    if (this._loading) return html`<p role="status" class="waiting">${this.#words.term('resultsLoading')}<uui-loader-bar></uui-loader-bar></p>`;
    if (this.experiment.startedAt === null) return html`<p>${this.#words.term('resultsBeforeStart')}</p>`;
    return html`<p class="look">${this.#words.term('lookHint')}</p>
      <uui-button look="outline" data-action="look" label=${this.#words.term('lookNow')} @click=${this.#load}></uui-button>`;
  }

  #renderResults(results: Results) {
    const { experiment, journey } = this;
    return html`<contentjourney-experiment-verdict .experiment=${experiment} .results=${results} .now=${this._at}></contentjourney-experiment-verdict>
      ${results.metrics.map((metric) => html`<contentjourney-metric-results data-metric=${metric.metric.alias} .results=${metric} .journey=${journey}></contentjourney-metric-results>`)}
      <details>
        <summary>${this.#words.term('serverWording')}</summary>
        <div lang="en">${results.wording.map((text) => html`<p class="hint">${text}</p>`)}</div>
      </details>`;
  }

  #renderFailure(message: string) {
    return html`<div role="alert">
      <p>${this.#words.term('resultsFailed')}</p>
      <p class="hint">${message}</p>
      <uui-button look="outline" label=${this.#words.term('retry')} @click=${this.#load}></uui-button>
    </div>`;
  }

  static override styles = [
    sharedStyles,
    css`
      .fresh {
        align-items: center;
        display: flex;
        gap: var(--uui-size-space-3, 9px);
      }
      .room {
        display: grid;
        gap: var(--uui-size-space-5, 18px);
        grid-template-columns: minmax(0, 1fr);
      }
      .room > uui-button {
        justify-self: start;
      }
      /* About as high as results are, so that what follows does not jump. */
      .waiting {
        min-height: 60vh;
      }
      .look {
        max-width: 44rem;
      }
      contentjourney-metric-results {
        border-top: 1px solid var(--uui-color-divider-standalone, #e9e9eb);
        padding-top: var(--uui-size-space-5, 18px);
      }
      summary {
        cursor: pointer;
        font-size: 0.8125rem;
      }
      details p {
        margin-top: var(--uui-size-space-2, 6px);
        max-width: 60rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-experiment-results': ExperimentResultsElement;
  }
}
