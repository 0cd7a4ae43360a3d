import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { type Journey, nameOf } from '../journeys/journey.ts';
import { stageColor } from '../journeys/stage-color.ts';
import { wordsOf } from '../localization/words-of.ts';
import { explain } from '../rules/explanation.ts';
import type { Reason, Rules } from '../rules/rule-version.ts';
import { sharedStyles } from '../shared/styles.ts';
import type { Verdict } from './bench.ts';
import '../rules/explanation.element.ts';

/** What was decided for a visitor, why, and what the next stage still asks for. */
@customElement('contentjourney-verdict')
export class VerdictElement extends UmbLitElement {
  @property({ attribute: false })
  journey!: Journey;

  @property({ attribute: false })
  verdict!: Verdict;

  /** The rules that decided; null: there were none. */
  @property({ attribute: false })
  rules: Rules | null = null;

  #words = wordsOf(this.localize);

  override render() {
    const { stage, persona, why, next, scores, personas } = this.verdict;
    const { stages, personas: known } = this.journey;
    const place = stages.findIndex(({ alias }) => alias === stage);
    const name = nameOf(stages, stage);
    return html`
      <p class="verdict" style="--stage: ${stageColor(stages[place]?.color ?? null, place)}">
        ${this.#words.term('verdict', name, persona && nameOf(known, persona))}
      </p>
      <div class="columns">
        <section>
          <h4>${this.#words.term('whyStage', name)}</h4>
          ${why ? this.#renderWhy(stage, why) : html`<p>${this.#words.term('whyFirst')}</p>`}
        </section>
        ${next
          ? html`<section>
              <h4>${this.#words.term('whyNotNext', nameOf(stages, next.stage))}</h4>
              ${this.#renderWhy(next.stage, next.why)}
            </section>`
          : nothing}
        ${this.#renderScores('scores', Object.entries(scores))}
        ${this.#renderScores(
          'personas',
          personas.map(({ alias, score }) => [nameOf(known, alias), score] as const),
        )}
      </div>
    `;
  }

  #renderWhy(stage: string, reason: Reason) {
    const enter = this.rules?.stages?.[stage]?.enter;
    return enter ? html`<contentjourney-explanation .explanation=${explain(enter, reason, this.journey, this.#words)}></contentjourney-explanation>` : nothing;
  }

  #renderScores(title: 'scores' | 'personas', scores: readonly (readonly [string, number])[]) {
    if (scores.length === 0) return nothing;
    const number = new Intl.NumberFormat(this.#words.language, { maximumFractionDigits: 2 });
    return html`<section>
      <h4>${this.#words.term(title)}</h4>
      <dl>${scores.map(([name, score]) => html`<div><dt>${name}</dt><dd>${number.format(score)}</dd></div>`)}</dl>
    </section>`;
  }

  static override styles = [
    sharedStyles,
    css`
      .verdict {
        background: var(--uui-color-surface-alt, #f9f9fb);
        border-inline-start: 6px solid var(--stage);
        font-size: 1.125rem;
        font-weight: 700;
        padding: var(--uui-size-space-4, 12px) var(--uui-size-space-5, 18px);
      }
      .columns {
        display: grid;
        gap: var(--uui-size-space-5, 18px);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
        margin-top: var(--uui-size-space-4, 12px);
      }
      dl {
        margin: 0;
      }
      dl div {
        display: flex;
        justify-content: space-between;
        max-width: 16rem;
      }
      dd {
        font-variant-numeric: tabular-nums;
        margin: 0;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-verdict': VerdictElement;
  }
}
