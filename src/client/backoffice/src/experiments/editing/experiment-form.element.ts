import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { ApiFailure } from '../../api/api-failure.ts';
import { fetchExperiment, saveExperiment } from '../../api/experiment-api.ts';
import { fetchJourneys, fetchVersions } from '../../api/journey-api.ts';
import type { Journey } from '../../journeys/journey.ts';
import { wordsOf } from '../../localization/words-of.ts';
import type { RuleVersion } from '../../rules/rule-version.ts';
import { sharedStyles } from '../../shared/styles.ts';
import type { Experiment } from '../experiment.ts';
import { roomStyles } from '../room.styles.ts';
import { designOf, type Draft, draftOf, newDraft } from './draft.ts';
import { messagesElsewhere } from './places.ts';
import '../experiment-setup.element.ts';
import './audience-form.element.ts';
import './metrics-form.element.ts';
import './plan-form.element.ts';
import './subject-form.element.ts';
import './variants-form.element.ts';

const SHOWN = ['alias', 'journey', 'kind', 'slot', 'hypothesis', 'variants', 'metrics', 'audience', 'exclusionGroup', 'holdout', 'minimumRuntime'];

/** Plans a new experiment, or changes what may change of one. */
@customElement('contentjourney-experiment-form')
export class ExperimentFormElement extends UmbLitElement {
  /** The experiment to change; empty: a new one. */
  @property({ attribute: false })
  alias = '';

  /** Where the room of experiments is. */
  @property({ attribute: false })
  base = '';

  @state()
  private _journeys: readonly Journey[] = [];

  @state()
  private _versions: readonly RuleVersion[] = [];

  @state()
  private _draft: Draft | null = null;

  /** What is stored; null: nothing yet. */
  @state()
  private _stored: Experiment | null = null;

  @state()
  private _failure: ApiFailure | null = null;

  @state()
  private _saving = false;

  #words = wordsOf(this.localize);

  override connectedCallback() {
    super.connectedCallback();
    void this.#attempt(() => this.#load());
  }

  async #attempt(what: () => Promise<void>) {
    this._failure = null;
    try {
      await what();
    } catch (error) {
      this._failure = error instanceof ApiFailure ? error : new ApiFailure(String(error), 0);
    }
  }

  async #load() {
    this._journeys = await fetchJourneys();
    this._stored = this.alias ? await fetchExperiment(this.alias) : null;
    const journey = this._journeys.find(({ alias }) => alias === (this._stored?.journey ?? this._journeys[0]?.alias));
    if (!journey) return;
    this._versions = await fetchVersions(journey.alias);
    this._draft = this._stored ? draftOf(this._stored) : newDraft(journey, this._versions);
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  // Everything else of a draft is about the journey it was written for.
  async #chooseJourney(alias: string) {
    const journey = this._journeys.find((one) => one.alias === alias);
    if (!journey) return;
    this._versions = await fetchVersions(alias);
    this._draft = { ...newDraft(journey, this._versions), alias: this._draft?.alias ?? '', hypothesis: this._draft?.hypothesis ?? '' };
  }

  override render() {
    const journey = this._journeys.find(({ alias }) => alias === this._draft?.journey);
    return html`<a class="back" href=${this.alias ? `${this.base}/experiment/${this.alias}` : this.base}>← ${this.alias || this.#words.term('allExperiments')}</a>
      ${this._draft && journey ? this.#renderForm(this._draft, journey) : this.#renderWaiting()}`;
  }

  #renderWaiting() {
    return this._failure
      ? html`<div role="alert"><p>${this.#words.term('experimentFailed')}</p><p class="hint">${this._failure.message}</p></div>`
      : html`<p role="status">${this.#words.term('experimentLoading')}<uui-loader-bar></uui-loader-bar></p>`;
  }

  #renderForm(draft: Draft, journey: Journey) {
    const places = this._failure?.places ?? {};
    const frozen = this._stored !== null && this._stored.status !== 'draft';
    return html`<uui-box @draft-changed=${({ detail }: CustomEvent<Draft>) => (this._draft = detail)}>
      <div class="form">
        <h2 tabindex="-1">${this.alias ? this.#words.term('changeExperiment', this.alias) : this.#words.term('newExperiment')}</h2>
        ${frozen ? html`<p class="notice">${this.#words.term('frozen')}</p>` : nothing}
        <contentjourney-subject-form
          .draft=${draft}
          .journeys=${this._journeys}
          .places=${places}
          ?isnew=${this.alias === ''}
          ?frozen=${frozen}
          @journey-chosen=${({ detail }: CustomEvent<string>) => this.#attempt(() => this.#chooseJourney(detail))}></contentjourney-subject-form>
        <contentjourney-variants-form .draft=${draft} .versions=${this._versions} .places=${places} ?frozen=${frozen}></contentjourney-variants-form>
        ${frozen
          ? nothing
          : html`<contentjourney-metrics-form .draft=${draft} .journey=${journey} .places=${places}></contentjourney-metrics-form>
              <contentjourney-audience-form .draft=${draft} .places=${places}></contentjourney-audience-form>
              <contentjourney-plan-form .draft=${draft}></contentjourney-plan-form>`}
        ${this._failure ? this.#renderFailure(this._failure) : nothing}
        <uui-button look="primary" color="positive" data-action="save" label=${this.#words.term('save')} .state=${this._saving ? 'waiting' : undefined} @click=${this.#save}></uui-button>
      </div>
    </uui-box>
    ${frozen ? html`<contentjourney-experiment-setup .experiment=${this._stored} .journey=${journey}></contentjourney-experiment-setup>` : nothing}`;
  }

  #renderFailure({ places, message }: ApiFailure) {
    const placed = Object.keys(places).length > 0;
    return html`<div role="alert" class="problem">
      <p>${placed ? this.#words.term('fixPlaces') : `${this.#words.term('changeFailed')} ${message}`}</p>
      ${messagesElsewhere(places, SHOWN).map((text) => html`<p lang="en">${text}</p>`)}
    </div>`;
  }

  async #save() {
    const design = this._draft && designOf(this._draft);
    if (!design?.alias) {
      this._failure = new ApiFailure('', 400, { alias: [], audience: [] });
      return this.#toFirstProblem();
    }

    this._saving = true;
    await this.#attempt(async () => {
      const { alias } = await saveExperiment(design);
      history.pushState(null, '', `${this.base}/experiment/${alias}`);
    });
    this._saving = false;
    await this.#toFirstProblem();
  }

  async #toFirstProblem() {
    await this.updateComplete;
    for (const part of this.renderRoot.querySelectorAll<UmbLitElement>('.form > *')) {
      await part.updateComplete;
      const wrong = part.shadowRoot?.querySelector<HTMLElement>('[error]');
      if (wrong) return wrong.focus();
    }
  }

  static override styles = [
    sharedStyles,
    roomStyles,
    css`
      .form {
        display: grid;
        gap: var(--uui-size-space-6, 24px);
        grid-template-columns: minmax(0, 1fr);
        justify-items: start;
      }
      .form > * {
        width: 100%;
      }
      .form > uui-button {
        width: auto;
      }
      .notice {
        background: var(--uui-color-surface-alt, #f9f9fb);
        border-inline-start: 4px solid var(--uui-color-warning-standalone, #a17700);
        padding: var(--uui-size-space-3, 9px) var(--uui-size-space-4, 12px);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-experiment-form': ExperimentFormElement;
  }
}
