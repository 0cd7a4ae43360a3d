import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import type { Words } from '../../localization/words.ts';
import { type Axis, placeOn } from './axis.ts';
import type { Figures } from './figures.ts';

/** The ticks of a scale of differences, and which side is the better one. For the eye: the figures stand beside it. */
export const renderTicks = (axis: Axis, figures: Figures, lowerIsBetter: boolean | null, words: Words) => html`<div class="ticks" aria-hidden="true">
    ${axis.low < 0 && lowerIsBetter !== null ? html`<span class="side low">← ${words.term(lowerIsBetter ? 'better' : 'worse')}</span>` : nothing}
    ${axis.high > 0 && lowerIsBetter !== null ? html`<span class="side high">${words.term(lowerIsBetter ? 'worse' : 'better')} →</span>` : nothing}
    ${axis.ticks.map((tick) => html`<span class="tick" style="left: ${placeOn(axis, tick)}%">${figures.tick(tick)}</span>`)}
  </div>
  <span class="for-readers">${words.term('differenceDrawn')}</span>`;

/** A difference and its interval on the scale. */
export const renderInterval = (axis: Axis, difference: number | null, interval: { readonly low: number | null; readonly high: number | null } | null) => {
  if (difference === null) return nothing;
  const [low, high] = [placeOn(axis, interval?.low ?? difference), placeOn(axis, interval?.high ?? difference)];
  const clear = interval !== null && ((interval.low ?? 0) > 0 || (interval.high ?? 0) < 0);
  return html`<div class="line ${clear ? 'clear' : ''}" aria-hidden="true">
    ${axis.ticks.map((tick) => html`<span class="rule ${tick === 0 ? 'zero' : ''}" style="left: ${placeOn(axis, tick)}%"></span>`)}
    ${interval ? html`<span class="range" style="left: ${low}%; width: ${high - low}%"></span>` : nothing}
    <span class="point" style="left: ${placeOn(axis, difference)}%"></span>
  </div>`;
};
