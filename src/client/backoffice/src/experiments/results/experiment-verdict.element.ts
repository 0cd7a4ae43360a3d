import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { wordsOf } from '../../localization/words-of.ts';
import { sharedStyles } from '../../shared/styles.ts';
import { type Experiment, isActive } from '../experiment.ts';
import { count, moment, percent } from './figures.ts';
import { inWords, patienceOf } from './patience.ts';
import type { Results } from './results.ts';
import { headlineOf, sentencesOf } from './verdict-words.ts';

/** The verdict in words, what it does not show, and how much longer it takes. */
@customElement('contentjourney-experiment-verdict')
export class ExperimentVerdictElement extends UmbLitElement {
  @property({ attribute: false })
  experiment!: Experiment;

  @property({ attribute: false })
  results!: Results;

  /** When the results were read. */
  @property({ attribute: false })
  now!: Date;

  #words = wordsOf(this.localize);

  override render() {
    const { results } = this;
    return html`<div class="verdict" data-verdict=${results.verdict} role="status">
        <h3>${headlineOf(results, this.#words)}</h3>
        ${sentencesOf(results, this.#words).map((sentence) => html`<p>${sentence}</p>`)}
      </div>
      <div class="columns">
        <section>
          <h4>${this.#words.term('doesNotShow')}</h4>
          <p>${this.#words.term('notShown', results.verdict)}</p>
        </section>
        ${results.verdict === 'invalid' ? nothing : this.#renderPatience()}
      </div>`;
  }

  #renderPatience() {
    const { power } = this.results;
    const { have, need, days, notBefore } = patienceOf(this.experiment, this.results, this.now);
    const open = isActive(this.experiment) && this.results.verdict === 'not-yet';
    return html`<section>
      <h4>${this.#words.term(open ? 'howMuchLonger' : 'plannedSize')}</h4>
      ${need === null ? html`<p>${this.#words.term('planUnknown')}</p>` : this.#renderPlan(have, need, power.reached, power.minimumEffect)}
      ${days === null ? nothing : html`<p>${this.#words.term('atThisPace', inWords(days))}</p>`}
      ${notBefore ? html`<p>${this.#words.term('notBefore', moment(this.#words, notBefore))}</p>` : nothing}
    </section>`;
  }

  #renderPlan(have: number, need: number, reached: boolean, effect: number) {
    if (reached) return html`<p>${this.#words.term('planReached', count(this.#words, need))}</p>`;
    return html`<div class="bar" aria-hidden="true"><div style="width: ${Math.min(100, (have / need) * 100)}%"></div></div>
      <p>${this.#words.term('visitorsOfPlan', count(this.#words, have), count(this.#words, need), percent(this.#words, effect))}</p>`;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: var(--uui-size-space-4, 12px);
        grid-template-columns: minmax(0, 1fr);
      }
      .verdict {
        background: var(--uui-color-surface-alt, #f9f9fb);
        border-inline-start: 6px solid var(--uui-color-border-emphasis, #a1a1a1);
        display: grid;
        gap: 3px;
        line-height: 1.5;
        padding: var(--uui-size-space-4, 12px) var(--uui-size-space-5, 18px);
      }
      .verdict h3 {
        font-size: 1.125rem;
      }
      [data-verdict='variant-better'] {
        border-color: var(--uui-color-positive, #0b8152);
      }
      [data-verdict='not-yet'] {
        border-color: var(--uui-color-warning, #ffd621);
      }
      [data-verdict='invalid'] {
        border-color: var(--uui-color-danger, #d42054);
      }
      .columns {
        display: grid;
        gap: var(--uui-size-space-4, 12px) var(--uui-size-space-6, 24px);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
        line-height: 1.45;
      }
      .bar {
        background: var(--uui-color-divider-standalone, #e9e9eb);
        border-radius: 999px;
        height: 6px;
        margin-block: 6px;
        max-width: 24rem;
        overflow: hidden;
      }
      .bar div {
        background: var(--uui-color-selected, #3544b1);
        height: 100%;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-experiment-verdict': ExperimentVerdictElement;
  }
}
