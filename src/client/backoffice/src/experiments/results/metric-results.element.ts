import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Journey } from '../../journeys/journey.ts';
import { wordsOf } from '../../localization/words-of.ts';
import { sharedStyles } from '../../shared/styles.ts';
import { type Axis, axisOf } from './axis.ts';
import { describeMetric } from '../experiment-words.ts';
import { count, Figures, pValue } from './figures.ts';
import { renderInterval, renderTicks } from './interval-plot.ts';
import { intervalStyles } from './interval.styles.ts';
import { type Comparison, isRate, isShown, type MetricResults, type VariantResults } from './results.ts';
import { tableStyles } from '../table.styles.ts';
import { notesOf } from './verdict-words.ts';
import './more-figures.element.ts';

const NARROW = '62rem';

/** One metric of every variant: what was measured, and the always-valid comparison with the control, drawn on one scale. */
@customElement('contentjourney-metric-results')
export class MetricResultsElement extends UmbLitElement {
  @property({ attribute: false })
  results!: MetricResults;

  @property({ attribute: false })
  journey!: Journey;

  #words = wordsOf(this.localize);

  override render() {
    const { metric } = this.results;
    return html`<div class="head">
        <h3 id="name">${metric.alias}</h3>
        ${metric.primary ? html`<uui-tag look="secondary">${this.#words.term('metricPrimary')}</uui-tag>` : nothing}
        ${metric.guardrail ? html`<uui-tag look="secondary" color="warning">${this.#words.term('metricGuardrail')}</uui-tag>` : nothing}
        <span class="hint">${this.#what()}</span>
      </div>
      ${this.#renderTable()} ${notesOf(this.results, this.#words).map((note) => html`<p class="hint">${note}</p>`)}
      <contentjourney-more-figures .results=${this.results}></contentjourney-more-figures>`;
  }

  #what(): string {
    const { metric } = this.results;
    const hints = [metric.guardrail && metric.lowerIsBetter !== null ? this.#words.term('metricGuardrailHint') : '', metric.lowerIsBetter === null ? this.#words.term('metricEither') : metric.lowerIsBetter ? this.#words.term('metricLower') : ''];
    return [describeMetric(metric, this.journey, this.#words), ...hints].filter(Boolean).join(' · ');
  }

  #renderTable() {
    const { metric, variants } = this.results;
    const counts = isRate(this.results);
    const axis = axisOf(variants.flatMap(({ comparison }) => (comparison ? this.#drawn(comparison) : [])));
    const figures = new Figures(this.results, this.#words);
    return html`<div class="scope">
      <table role="table" aria-labelledby="name">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">${this.#words.term('variantColumn')}</th>
            <th role="columnheader" class="number">${this.#words.term('visitorsColumn')}</th>
            ${counts ? html`<th role="columnheader" class="number">${this.#words.term('conversionsColumn')}</th>` : nothing}
            <th role="columnheader" class="number">${this.#words.term('valueColumn', metric.kind)}</th>
            <th role="columnheader" class="number">${this.#words.term('differenceColumn')}</th>
            <th role="columnheader" class="plot">${renderTicks(axis, figures, metric.lowerIsBetter, this.#words)}</th>
            <th role="columnheader" class="interval">${this.#words.term('intervalColumn')}</th>
            <th role="columnheader" class="number p">${this.#words.term('pColumn')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${variants.map((variant) => this.#renderRow(variant, axis, figures))}
        </tbody>
      </table>
    </div>`;
  }

  // All that the scale needs room for.
  #drawn(comparison: Comparison): number[] {
    const { difference, anytime } = comparison;
    return [difference, ...(isShown(this.results, comparison) ? [anytime.low, anytime.high] : [])].filter((value) => value !== null);
  }

  #renderRow({ alias, visitors, conversions, value, comparison }: VariantResults, axis: Axis, figures: Figures) {
    const counts = isRate(this.results);
    const cell = (label: string, content: unknown, kind = 'number') => html`<td role="cell" class=${kind} data-label=${label}>${content}</td>`;
    return html`<tr role="row" data-variant=${alias}>
      <th role="rowheader" scope="row">${alias}${comparison ? nothing : html` <uui-tag look="secondary">${this.#words.term('control')}</uui-tag>`}</th>
      ${cell(this.#words.term('visitorsColumn'), count(this.#words, visitors))}
      ${counts ? cell(this.#words.term('conversionsColumn'), count(this.#words, conversions ?? 0)) : nothing}
      ${cell(this.#words.term('valueColumn', this.results.metric.kind), figures.value(value))}
      ${comparison ? this.#renderComparison(comparison, axis, figures, cell) : html`<td role="cell"></td><td role="cell"></td><td role="cell"></td><td role="cell"></td>`}
    </tr>`;
  }

  #renderComparison(comparison: Comparison, axis: Axis, figures: Figures, cell: (label: string, content: unknown, kind?: string) => unknown) {
    const { difference, anytime } = comparison;
    const shown = isShown(this.results, comparison);
    const interval = shown ? figures.interval(anytime.low, anytime.high) : html`<span class="hint">${this.#words.term(isRate(this.results) ? 'intervalLaterRates' : 'intervalLater')}</span>`;
    return html`${cell(this.#words.term('differenceColumn'), figures.difference(difference))}
      <td role="cell" class="plot">${renderInterval(axis, difference, shown ? anytime : null)}</td>
      ${cell(this.#words.term('intervalColumn'), interval, 'interval')} ${cell(this.#words.term('pColumn'), shown ? pValue(this.#words, anytime.pValue) : '–', 'number p')}`;
  }

  static override styles = [
    sharedStyles,
    tableStyles(NARROW),
    intervalStyles(NARROW),
    css`
      :host {
        display: grid;
        gap: var(--uui-size-space-3, 9px);
        grid-template-columns: minmax(0, 1fr);
      }
      .head {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: var(--uui-size-space-2, 6px) var(--uui-size-space-3, 9px);
      }
      thead .interval {
        width: 11rem;
      }
      thead .p {
        width: 7rem;
      }
      td.number,
      td.interval {
        white-space: nowrap;
      }
      td.interval .hint {
        white-space: normal;
      }
      @container (max-width: 30rem) {
        td.interval {
          white-space: normal;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-metric-results': MetricResultsElement;
  }
}
