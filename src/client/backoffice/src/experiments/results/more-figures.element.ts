import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { wordsOf } from '../../localization/words-of.ts';
import { sharedStyles } from '../../shared/styles.ts';
import { chance, Figures, percent, pValue } from './figures.ts';
import type { Comparison, MetricResults } from './results.ts';

/** Fixed-horizon and Bayesian figures of a metric, for those who ask. */
@customElement('contentjourney-more-figures')
export class MoreFiguresElement extends UmbLitElement {
  @property({ attribute: false })
  results!: MetricResults;

  #words = wordsOf(this.localize);

  override render() {
    const { metric, variants } = this.results;
    return html`<details>
      <summary>${this.#words.term('moreFigures', metric.alias)}</summary>
      <p class="hint">${this.#words.term('fixedHint')}</p>
      <div class="variants">
        ${variants.flatMap(({ alias, comparison }) => (comparison ? [html`<section><h4>${alias}</h4>${this.#renderFigures(comparison)}</section>`] : []))}
      </div>
    </details>`;
  }

  #renderFigures({ relative, fixed, chanceToBeat, expectedLoss }: Comparison) {
    const figures = new Figures(this.results, this.#words);
    const share = (value: number | null) => (value === null ? '–' : percent(this.#words, value, { signDisplay: 'exceptZero' }));
    const rows = [
      ['lift', share(relative)],
      ['liftInterval', fixed.relativeLow === null || fixed.relativeHigh === null ? '–' : this.#words.term('interval', share(fixed.relativeLow), share(fixed.relativeHigh))],
      ['fixedInterval', figures.interval(fixed.low, fixed.high)],
      ['fixedP', pValue(this.#words, fixed.pValue)],
      ['testColumn', this.#words.term('testKind', fixed.kind)],
      ...(fixed.holm === null ? [] : ([['holmP', pValue(this.#words, fixed.holm)]] as const)),
      ['chanceToBeat', chanceToBeat === null ? '–' : chance(this.#words, chanceToBeat)],
      ['expectedLoss', expectedLoss === null ? '–' : figures.value(expectedLoss)],
    ] as const;
    return html`<dl>${rows.map(([term, text]) => html`<div><dt>${this.#words.term(term)}</dt><dd>${text}</dd></div>`)}</dl>`;
  }

  static override styles = [
    sharedStyles,
    css`
      summary {
        cursor: pointer;
        font-size: 0.8125rem;
      }
      .hint {
        margin-top: var(--uui-size-space-2, 6px);
        max-width: 60rem;
      }
      .variants {
        display: grid;
        gap: var(--uui-size-space-4, 12px) var(--uui-size-space-6, 24px);
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
        margin-top: var(--uui-size-space-3, 9px);
      }
      dl {
        margin: 0;
      }
      dl div {
        border-bottom: 1px solid var(--uui-color-divider, #f6f6f7);
        display: flex;
        gap: var(--uui-size-space-3, 9px);
        justify-content: space-between;
        padding-block: 3px;
      }
      dd {
        font-variant-numeric: tabular-nums;
        margin: 0;
        text-align: end;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-more-figures': MoreFiguresElement;
  }
}
