import { css, customElement, html, nothing, property, type TemplateResult } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Journey } from '../journeys/journey.ts';
import { wordsOf } from '../localization/words-of.ts';
import { inGreatestUnit, readDuration } from '../moments/duration.ts';
import { sharedStyles } from '../shared/styles.ts';
import { type Experiment, shareOf, type Variant } from './experiment.ts';
import { describeMetric, type Outline, outlineOf } from './experiment-words.ts';
import { percent } from './results/figures.ts';

/** What an experiment tests, on whom and by what it is judged. */
@customElement('contentjourney-experiment-setup')
export class ExperimentSetupElement extends UmbLitElement {
  @property({ attribute: false })
  experiment!: Experiment;

  @property({ attribute: false })
  journey!: Journey;

  #words = wordsOf(this.localize);

  override render() {
    const { variants, metrics } = this.experiment;
    return html`<uui-box headline=${this.#words.term('setup')} headline-variant="h2">
      <div class="columns">
        <section>
          <h3>${this.#words.term('variants')}</h3>
          <ul>
            ${variants.map((variant, place) => this.#renderVariant(variant, place === 0))}
          </ul>
        </section>
        <section>
          <h3>${this.#words.term('audience')}</h3>
          ${this.#renderAudience()}
        </section>
        <section>
          <h3>${this.#words.term('metrics')}</h3>
          <ul>
            ${metrics.map((metric) => html`<li><strong>${metric.alias}</strong> ${describeMetric(metric, this.journey, this.#words)}</li>`)}
          </ul>
        </section>
      </div>
    </uui-box>`;
  }

  #renderVariant(variant: Variant, isControl: boolean) {
    const share = percent(this.#words, shareOf(this.experiment.variants, variant));
    const what = variant.ruleSetVersion === null ? this.#words.term('itemsOf', variant.items.length) : this.#words.term('ruleSetVersion', variant.ruleSetVersion);
    return html`<li>
      <strong>${variant.alias}</strong> ${isControl ? html`<uui-tag look="secondary">${this.#words.term('control')}</uui-tag>` : nothing} ${what} · ${share}
    </li>`;
  }

  #renderAudience() {
    const { audience, holdout, exclusionGroup, minimumRuntime } = this.experiment;
    const least = readDuration(minimumRuntime);
    return html`<p>${this.#words.term(audience ? 'onlyThose' : 'everyone')}</p>
      ${audience ? html`<ul>${this.#renderOutline(outlineOf(audience, this.journey, this.#words))}</ul>` : nothing}
      ${holdout > 0 ? html`<p>${this.#words.term('holdoutOf', percent(this.#words, holdout / 100))}</p>` : nothing}
      ${exclusionGroup ? html`<p>${this.#words.term('groupOf', exclusionGroup)}</p>` : nothing}
      ${least ? html`<p>${this.#words.term('runsAtLeast', inGreatestUnit(least))}</p>` : nothing}`;
  }

  #renderOutline({ text, children }: Outline): TemplateResult {
    return html`<li>${text}${children.length > 0 ? html`<ul>${children.map((child) => this.#renderOutline(child))}</ul>` : nothing}</li>`;
  }

  static override styles = [
    sharedStyles,
    css`
      .columns {
        display: grid;
        gap: var(--uui-size-space-5, 18px) var(--uui-size-space-6, 24px);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        line-height: 1.5;
      }
      ul {
        margin: 0;
        padding-inline-start: 1.2em;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-experiment-setup': ExperimentSetupElement;
  }
}
