import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { fetchExperiments, fetchResults } from '../api/experiment-api.ts';
import { fetchJourneys } from '../api/journey-api.ts';
import { type Journey, nameOf } from '../journeys/journey.ts';
import { wordsOf } from '../localization/words-of.ts';
import { sharedStyles } from '../shared/styles.ts';
import { type Experiment, isActive, isOpenToRead, newestFirst } from './experiment.ts';
import { describeSince, describeTested } from './experiment-words.ts';
import { count } from './results/figures.ts';
import { findingsOf, winnerOf } from './results/findings.ts';
import { type Results, visitorsOf } from './results/results.ts';
import { statusTag } from './status-tag.ts';
import { tableStyles } from './table.styles.ts';

/** All experiments, by journey. */
@customElement('contentjourney-experiment-list')
export class ExperimentListElement extends UmbLitElement {
  /** Where the room of experiments is. */
  @property({ attribute: false })
  base = '';

  @state()
  private _experiments: readonly Experiment[] | null = null;

  @state()
  private _journeys: readonly Journey[] = [];

  @state()
  private _results: ReadonlyMap<string, Results> = new Map();

  @state()
  private _failure: string | null = null;

  #words = wordsOf(this.localize);

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  async #load() {
    this._failure = null;
    try {
      [this._experiments, this._journeys] = await Promise.all([fetchExperiments(), fetchJourneys()]);
      await Promise.all(this._experiments.map((experiment) => this.#loadResults(experiment)));
    } catch (error) {
      this._failure = error instanceof Error ? error.message : String(error);
    }
  }

  // Looking at one that runs has a price, which its page tells; so only those are counted here that have paid it.
  async #loadResults(experiment: Experiment) {
    if (!isOpenToRead(experiment)) return;
    const results = await fetchResults(experiment).catch(() => null);
    if (results) this._results = new Map(this._results).set(experiment.alias, results);
  }

  override render() {
    if (this._failure !== null) {
      return html`<div role="alert">
        <p>${this.#words.term('experimentsFailed')}</p>
        <p class="hint">${this._failure}</p>
        <uui-button look="outline" label=${this.#words.term('retry')} @click=${this.#load}></uui-button>
      </div>`;
    }

    if (!this._experiments) return html`<p role="status">${this.#words.term('experimentsLoading')}<uui-loader-bar></uui-loader-bar></p>`;
    const journeys = [...new Set(this._experiments.map(({ journey }) => journey))];
    if (this._experiments.length === 0) return this.#renderNone();
    return html`${this.#renderNew()} ${journeys.map((journey) => this.#renderJourney(journey, this._experiments!))}`;
  }

  #renderNew() {
    return html`<uui-button class="new" look="primary" href="${this.base}/new" label=${this.#words.term('newExperiment')}></uui-button>`;
  }

  #renderNone() {
    return html`<uui-box headline=${this.#words.term('experiments')} headline-variant="h2">
      <div class="none">
        <p>${this.#words.term('experimentsWhat')} ${this.#words.term('experimentsHow')}</p>
        ${this.#renderNew()}
      </div>
    </uui-box>`;
  }

  #renderJourney(journey: string, experiments: readonly Experiment[]) {
    const name = nameOf(this._journeys, journey);
    return html`<uui-box headline=${name} headline-variant="h2" data-journey=${journey}>
      <div class="scope">
        <table role="table" aria-label=${this.#words.term('experimentsOf', name)}>
          <thead role="rowgroup">
            <tr role="row">
              ${(['experimentColumn', 'testedColumn', 'sinceColumn', 'visitorsColumn', 'verdictColumn'] as const).map(
                (term) => html`<th role="columnheader" class=${term === 'visitorsColumn' ? 'number' : ''}>${this.#words.term(term)}</th>`,
              )}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${newestFirst(experiments.filter((one) => one.journey === journey)).map((experiment) => this.#renderRow(experiment))}
          </tbody>
        </table>
      </div>
    </uui-box>`;
  }

  #renderRow(experiment: Experiment) {
    const { alias, status, startedAt } = experiment;
    const results = this._results.get(alias);
    const waiting = startedAt === null ? 'noVisitorsYet' : 'notLooked';
    return html`<tr role="row" data-experiment=${alias}>
      <th role="rowheader" scope="row"><a href="${this.base}/experiment/${alias}">${alias}</a> ${statusTag(status, this.#words)}</th>
      <td role="cell" data-label=${this.#words.term('testedColumn')}>${describeTested(experiment, this.#words)}</td>
      <td role="cell" data-label=${this.#words.term('sinceColumn')}>${describeSince(experiment, this.#words)}</td>
      <td role="cell" class="number" data-label=${this.#words.term('visitorsColumn')}>${results ? count(this.#words, visitorsOf(results)) : '–'}</td>
      <td role="cell" data-label=${this.#words.term('verdictColumn')}>
        ${results ? this.#verdict(results) : html`<span class="hint">${isActive(experiment) || startedAt === null ? this.#words.term(waiting) : nothing}</span>`}
      </td>
    </tr>`;
  }

  #verdict(results: Results): string {
    const better = findingsOf(results).find(({ outcome }) => outcome === 'better')?.variant.alias ?? null;
    return this.#words.term('verdictShort', results.verdict, results.verdict === 'control-better' ? winnerOf(results) : better);
  }

  static override styles = [
    sharedStyles,
    tableStyles('48rem'),
    css`
      :host {
        display: grid;
        gap: var(--uui-size-layout-1, 24px);
        grid-template-columns: minmax(0, 1fr);
      }
      table {
        table-layout: fixed;
      }
      thead th:nth-child(4) {
        width: 10%;
      }
      thead th:first-child {
        width: 28%;
      }
      tbody th {
        overflow-wrap: anywhere;
      }
      .new {
        justify-self: start;
      }
      .none {
        display: grid;
        gap: var(--uui-size-space-4, 12px);
        justify-items: start;
        max-width: 44rem;
      }
      a {
        color: var(--uui-color-interactive, #1b264f);
        margin-inline-end: var(--uui-size-space-2, 6px);
      }
      a:hover {
        color: var(--uui-color-interactive-emphasis, #3544b1);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-experiment-list': ExperimentListElement;
  }
}
