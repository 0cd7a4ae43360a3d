import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { publishVariant, takeStep } from '../api/experiment-api.ts';
import { wordsOf } from '../localization/words-of.ts';
import { agree } from '../shared/agree.ts';
import { sharedStyles } from '../shared/styles.ts';
import type { Experiment, Variant } from './experiment.ts';
import { harmsOf, winnerOf } from './results/findings.ts';
import type { Results } from './results/results.ts';
import { canPublish, changesVisitors, type Step, stepsOf } from './steps.ts';

/** Carries the experiment after a step in `detail`. */
export const EXPERIMENT_CHANGED = 'experiment-changed';

/** The steps that an experiment can take now; what changes for visitors is asked first. */
@customElement('contentjourney-experiment-steps')
export class ExperimentStepsElement extends UmbLitElement {
  @property({ attribute: false })
  experiment!: Experiment;

  /** What it has shown, as far as it is known. */
  @property({ attribute: false })
  results: Results | null = null;

  @state()
  private _done: string | null = null;

  @state()
  private _failure: string | null = null;

  @state()
  private _busy = false;

  #words = wordsOf(this.localize);

  override render() {
    const { experiment } = this;
    return html`
      <div class="steps" role="group" aria-label=${this.#words.term('stepsOf')}>
        ${canPublish(experiment) ? this.#renderPublish() : nothing}
        ${stepsOf(experiment).map((step, place) => this.#renderStep(step, place === 0))}
        <slot></slot>
        <span role="status">${this._done ?? (experiment.winner === null ? nothing : this.#words.term('variantIsLive', experiment.winner))}</span>
      </div>
      ${experiment.status === 'stopped' && experiment.kind === 'content' ? html`<p class="hint">${this.#words.term('contentIsEditors', experiment.slot ?? '')}</p>` : nothing}
      ${this._failure === null ? nothing : html`<p role="alert" class="problem">${this.#words.term('changeFailed')} ${this._failure}</p>`}
    `;
  }

  #renderStep(step: Step, first: boolean) {
    const color = step === 'stop' ? 'danger' : 'default';
    return html`<uui-button data-step=${step} look=${first && step !== 'pause' && step !== 'undo-publish' ? 'primary' : 'outline'} color=${color} label=${this.#words.term('step', step)} ?disabled=${this._busy} @click=${() => this.#take(step)}></uui-button>`;
  }

  #renderPublish() {
    const { results } = this;
    const winner = results && winnerOf(results);
    const best = this.experiment.variants.find(({ alias }) => alias === winner);
    const others = this.experiment.variants.filter((variant) => variant !== best).map((variant) => this.#renderPublishOne(variant, 'outline'));
    if (results && !best) return html`<p>${this.#words.term(harmsOf(results).length > 0 ? 'publishDespiteHarm' : 'publishWithoutWinner')}</p>${others}`;
    return html`${best ? this.#renderPublishOne(best, 'primary') : nothing}
      <details>
        <summary>${this.#words.term(best ? 'publishOther' : 'publishAny')}</summary>
        ${others}
      </details>`;
  }

  #renderPublishOne(variant: Variant, look: 'primary' | 'outline') {
    const label = this.#words.term('publishVariant', variant.alias);
    return html`<uui-button data-publish=${variant.alias} look=${look} color=${look === 'primary' ? 'positive' : 'default'} label=${label} ?disabled=${this._busy} @click=${() => this.#publish(variant)}></uui-button>`;
  }

  async #take(step: Step) {
    const { alias } = this.experiment;
    const label = this.#words.term('step', step);
    const mayGoOn = !changesVisitors(step) || (await agree(this, this.#words, this.#words.term('stepHeadline', step, alias), this.#words.term('stepConsequence', step), label, step === 'stop' ? 'danger' : 'positive'));
    if (mayGoOn) await this.#change(() => takeStep(alias, step), this.#words.term('stepDone', step));
  }

  async #publish({ alias, ruleSetVersion }: Variant) {
    const { experiment } = this;
    const consequence = this.#words.term('confirmVariant', ruleSetVersion ?? 0);
    if (await agree(this, this.#words, this.#words.term('publishHeadline', alias), consequence, this.#words.term('publish'))) {
      await this.#change(() => publishVariant(experiment.alias, alias), this.#words.term('variantIsLive', alias));
    }
  }

  async #change(change: () => Promise<Experiment>, done: string) {
    this._failure = null;
    this._busy = true;
    try {
      const experiment = await change();
      this._done = done;
      this.dispatchEvent(new CustomEvent<Experiment>(EXPERIMENT_CHANGED, { detail: experiment }));
    } catch (error) {
      this._done = null;
      this._failure = error instanceof Error ? error.message : String(error);
    } finally {
      this._busy = false;
    }
  }

  static override styles = [
    sharedStyles,
    css`
      .steps {
        min-height: 40px;
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: var(--uui-size-space-3, 9px);
      }
      summary {
        cursor: pointer;
      }
      details uui-button {
        margin-top: var(--uui-size-space-2, 6px);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-experiment-steps': ExperimentStepsElement;
  }
}
