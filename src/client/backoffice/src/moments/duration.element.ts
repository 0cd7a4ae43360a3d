import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { wordsOf } from '../localization/words-of.ts';
import { sharedStyles } from '../shared/styles.ts';
import { splitDuration, type Unit } from './duration.ts';

/** Carries the new text in `detail`; empty: none. */
export const DURATION_CHANGED = 'duration-changed';

const OFFERED: readonly Unit[] = ['m', 'h', 'd', 'w'];

/** A length of time such as `7d`: a number and a unit. */
@customElement('contentjourney-duration')
export class DurationElement extends UmbLitElement {
  @property()
  label = '';

  @property()
  hint = '';

  @property({ attribute: false })
  value = '';

  #words = wordsOf(this.localize);

  override render() {
    const { amount, unit } = splitDuration(this.value);
    const units = OFFERED.includes(unit) ? OFFERED : [unit, ...OFFERED];
    return html`<div class="field">
      <span>${this.label}</span>
      <div class="pair">
        <uui-input type="number" min="1" label=${this.label} .value=${amount} @change=${(event: Event) => this.#set((event.target as HTMLInputElement).value, this.#unit(unit))}></uui-input>
        <uui-select
          label=${this.#words.term('unitOf', this.label)}
          .options=${units.map((one) => ({ name: this.#words.term('unit', one), value: one, selected: one === this.#unit(unit) }))}
          @change=${(event: Event) => this.#chooseUnit(amount, (event.target as HTMLSelectElement).value as Unit)}></uui-select>
      </div>
      ${this.hint ? html`<span class="hint">${this.hint}</span>` : nothing}
    </div>`;
  }

  // The unit may be chosen before there is a number, which the value cannot keep.
  #waiting: Unit | null = null;

  #unit = (unit: Unit): Unit => (this.value === '' ? (this.#waiting ?? unit) : unit);

  #chooseUnit(amount: string, unit: Unit) {
    this.#waiting = unit;
    if (amount !== '') this.#set(amount, unit);
  }

  #set(amount: string, unit: Unit) {
    this.#waiting = unit;
    this.dispatchEvent(new CustomEvent<string>(DURATION_CHANGED, { detail: amount === '' ? '' : `${amount}${unit}` }));
  }

  static override styles = [
    sharedStyles,
    css`
      .pair {
        display: flex;
        gap: 3px;
      }
      uui-input {
        width: 5.5rem;
      }
      uui-select {
        width: 7.5rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-duration': DurationElement;
  }
}
