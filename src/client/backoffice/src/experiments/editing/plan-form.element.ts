import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { ApiFailure } from '../../api/api-failure.ts';
import { fetchPlan } from '../../api/experiment-api.ts';
import { wordsOf } from '../../localization/words-of.ts';
import { sharedStyles } from '../../shared/styles.ts';
import { count } from '../results/figures.ts';
import type { Power } from '../results/results.ts';
import type { Draft } from './draft.ts';
import { renderField, valueOf } from './field.ts';
import { type Expectation, measuresRate, planOf } from './plan.ts';
import { messagesAt } from './places.ts';

/** How many visitors an experiment needs, before it starts. Nothing of it is stored. */
@customElement('contentjourney-plan-form')
export class PlanFormElement extends UmbLitElement {
  @property({ attribute: false })
  draft!: Draft;

  @state()
  private _expectation: Expectation = { baseline: '', deviation: '', effect: '10', perDay: '' };

  @state()
  private _power: Power | null = null;

  @state()
  private _failure: ApiFailure | null = null;

  #words = wordsOf(this.localize);

  get #primary() {
    return this.draft.metrics.find(({ primary }) => primary) ?? this.draft.metrics[0];
  }

  override render() {
    const rate = !this.#primary || measuresRate(this.#primary);
    return html`<fieldset>
      <legend>${this.#words.term('plan')}</legend>
      <p class="hint">${this.#words.term('planHint')}</p>
      <div class="row">
        ${this.#renderNumber('baseline', this.#words.term(rate ? 'planRate' : 'planMean'), 'baseline')}
        ${rate ? nothing : this.#renderNumber('deviation', this.#words.term('planDeviation'), 'standardDeviation')}
        ${this.#renderNumber('effect', this.#words.term('planEffect'), 'minimumEffect')} ${this.#renderNumber('perDay', this.#words.term('planPerDay'), 'visitorsPerDay')}
        <uui-button look="outline" data-action="plan" label=${this.#words.term('calculate')} @click=${this.#calculate}></uui-button>
      </div>
      <p role="status">${this._power ? this.#sentence(this._power) : nothing}</p>
      ${this._failure ? html`<p role="alert" class="problem">${this.#words.term('planFailed')}</p>` : nothing}
    </fieldset>`;
  }

  #renderNumber(member: keyof Expectation, label: string, place: string) {
    const problems = messagesAt(this._failure?.places ?? {}, place);
    return renderField(
      label,
      html`<uui-input type="number" min="0" step="any" label=${label} .value=${this._expectation[member]} ?error=${problems.length > 0} @change=${(event: Event) => this.#expect({ [member]: valueOf(event) })}></uui-input>`,
      problems,
    );
  }

  #expect(members: Partial<Expectation>) {
    this._expectation = { ...this._expectation, ...members };
    this._power = null;
  }

  #sentence({ perVariant, minimumDays }: Power): string {
    if (perVariant === null) return this.#words.term('planUnknowable');
    const size = this.#words.term('planSize', count(this.#words, perVariant));
    return minimumDays === null ? size : `${size} ${this.#words.term('planDays', minimumDays)}`;
  }

  async #calculate() {
    this._failure = null;
    this._power = null;
    if (!this.#primary) return;
    try {
      this._power = await fetchPlan(planOf(this._expectation, this.draft.variants, this.#primary));
    } catch (error) {
      this._failure = error instanceof ApiFailure ? error : new ApiFailure(String(error), 0);
    }
  }

  static override styles = [
    sharedStyles,
    css`
      fieldset {
        gap: var(--uui-size-space-3, 9px);
      }
      uui-input {
        width: 9rem;
      }
      .field {
        max-width: 16rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-plan-form': PlanFormElement;
  }
}
