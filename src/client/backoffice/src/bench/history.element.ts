import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Journey } from '../journeys/journey.ts';
import { wordsOf } from '../localization/words-of.ts';
import { sharedStyles } from '../shared/styles.ts';
import type { BenchTouchpoint } from './bench.ts';
import '../moments/duration.element.ts';

/** Carries the new touchpoints in `detail`. */
export const HISTORY_CHANGED = 'history-changed';

/** What a visitor did, a row for each touchpoint. */
@customElement('contentjourney-history')
export class HistoryElement extends UmbLitElement {
  @property({ attribute: false })
  journey!: Journey;

  @property({ attribute: false })
  touchpoints: readonly BenchTouchpoint[] = [];

  #words = wordsOf(this.localize);

  override render() {
    return html`<fieldset>
      <legend>${this.#words.term('history')}</legend>
      ${this.touchpoints.map((touchpoint, place) => this.#renderRow(touchpoint, place))}
      <uui-button compact look="placeholder" data-action="add" label=${this.#words.term('addRow')} @click=${() => this.#set([...this.touchpoints, { type: '', ago: '1d', worth: '' }])}></uui-button>
    </fieldset>`;
  }

  #renderRow(touchpoint: BenchTouchpoint, place: number) {
    const { touchpoints } = this.journey;
    return html`<div class="row" role="group" aria-label="${this.#words.term('touchpoint')} ${place + 1}">
      <div class="field">
        <span>${this.#words.term('touchpoint')}</span>
        <uui-select
          label=${this.#words.term('touchpoint')}
          placeholder=${this.#words.term('chooseTouchpoint')}
          .options=${touchpoints.map(({ alias, name }) => ({ name, value: alias, selected: alias === touchpoint.type }))}
          @change=${(event: Event) => this.#replace(place, { type: (event.target as HTMLSelectElement).value })}></uui-select>
      </div>
      <contentjourney-duration label=${this.#words.term('ago')} .value=${touchpoint.ago} @duration-changed=${({ detail }: CustomEvent<string>) => this.#replace(place, { ago: detail })}></contentjourney-duration>
      <div class="field">
        <span>${this.#words.term('worth')}</span>
        <uui-input type="number" label=${this.#words.term('worth')} .value=${touchpoint.worth} @change=${(event: Event) => this.#replace(place, { worth: (event.target as HTMLInputElement).value })}></uui-input>
      </div>
      <uui-button compact look="secondary" label=${this.#words.term('removeRow', place + 1)} @click=${() => this.#set(this.touchpoints.filter((_, at) => at !== place))}>
        <span aria-hidden="true">×</span>
      </uui-button>
    </div>`;
  }

  #replace(place: number, members: Partial<BenchTouchpoint>) {
    this.#set(this.touchpoints.map((touchpoint, at) => (at === place ? { ...touchpoint, ...members } : touchpoint)));
  }

  #set(touchpoints: BenchTouchpoint[]) {
    this.dispatchEvent(new CustomEvent<BenchTouchpoint[]>(HISTORY_CHANGED, { detail: touchpoints }));
  }

  static override styles = [
    sharedStyles,
    css`
      fieldset {
        gap: var(--uui-size-space-3, 9px);
        justify-items: start;
      }
      uui-select {
        max-width: 100%;
        width: 17rem;
      }
      uui-input {
        width: 6rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-history': HistoryElement;
  }
}
