import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { wordsOf } from '../localization/words-of.ts';
import { sharedStyles } from '../shared/styles.ts';
import { daysOf, NEW_PART, toggleDay } from './day-parts.ts';
import { DAYS, type DayPart } from './moment.ts';
import type { Problem } from './problems.ts';

/** Carries the new parts in `detail`. */
export const PARTS_CHANGED = 'parts-changed';

/** On which days and at which times content may be shown. */
@customElement('contentjourney-day-parts')
export class DayPartsElement extends UmbLitElement {
  @property({ attribute: false })
  parts: readonly DayPart[] = [];

  @property({ attribute: false })
  problems: readonly Problem[] = [];

  #words = wordsOf(this.localize);

  override render() {
    return html`<fieldset>
      <legend>${this.#words.term('dayPartsTitle')}</legend>
      ${this.parts.map((part, place) => this.#renderPart(part, place))}
      <uui-button compact look="placeholder" data-action="add" label=${this.#words.term('addDayPart')} @click=${() => this.#set([...this.parts, NEW_PART])}></uui-button>
      <p class="hint">${this.#words.term('dayPartsHint')}</p>
    </fieldset>`;
  }

  #renderPart(part: DayPart, place: number) {
    const days = daysOf(part);
    return html`<div class="part" role="group" aria-label=${this.#words.term('dayPartPlace', place + 1)}>
      <div class="days">
        ${DAYS.map(
          (day) =>
            html`<button type="button" data-short=${this.#words.term('dayShort', day)} aria-pressed=${days.includes(day)} @click=${() => this.#replace(place, toggleDay(part, day))}>
              <span class="for-readers">${this.#words.term('day', day)}</span>
            </button>`,
        )}
      </div>
      ${this.#renderTime(part, place, 'from')}
      <span aria-hidden="true">–</span>
      ${this.#renderTime(part, place, 'to')}
      <uui-button compact look="secondary" data-action="remove" label=${this.#words.term('removeDayPart', place + 1)} @click=${() => this.#set(this.parts.filter((one) => one !== part))}>
        <span aria-hidden="true">×</span>
      </uui-button>
      ${this.problems
        .filter(({ at }) => at === `dayparts.${place}`)
        .map(({ term }) => html`<p class="problem" role="alert">${this.#words.term(term as 'problemDays')}</p>`)}
    </div>`;
  }

  #renderTime(part: DayPart, place: number, end: 'from' | 'to') {
    const label = this.#words.term(end === 'from' ? 'startTime' : 'endTime');
    return html`<uui-input
      type="time"
      data-end=${end}
      label=${label}
      .value=${part[end]}
      @change=${(event: Event) => this.#replace(place, { ...part, [end]: (event.target as HTMLInputElement).value })}></uui-input>`;
  }

  #replace(place: number, part: DayPart) {
    this.#set(this.parts.map((one, at) => (at === place ? part : one)));
  }

  #set(parts: DayPart[]) {
    this.dispatchEvent(new CustomEvent<DayPart[]>(PARTS_CHANGED, { detail: parts }));
  }

  static override styles = [
    sharedStyles,
    css`
      fieldset {
        justify-items: start;
      }
      .part {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: var(--uui-size-space-2, 6px);
      }
      .days {
        display: flex;
        flex-wrap: wrap;
        gap: 3px;
      }
      .days button {
        background: var(--uui-color-surface, #fff);
        border: 1px solid var(--uui-color-border-standalone, #c2c2c2);
        border-radius: 50%;
        color: var(--uui-color-text, #060606);
        cursor: pointer;
        font: inherit;
        font-size: 0.8125rem;
        height: 34px;
        padding: 0;
        width: 34px;
      }
      .days button::before {
        content: attr(data-short) / '';
      }
      .days button[aria-pressed='true'] {
        background: var(--uui-color-selected, #3544b1);
        border-color: var(--uui-color-selected, #3544b1);
        color: var(--uui-color-selected-contrast, #fff);
      }
      .days button:focus-visible {
        outline: 2px solid var(--uui-color-focus, #3879ff);
        outline-offset: 2px;
      }
      uui-input {
        width: 7.5rem;
      }
      .problem {
        flex-basis: 100%;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-day-parts': DayPartsElement;
  }
}
