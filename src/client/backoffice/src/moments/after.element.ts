import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { type Journey, nameOf } from '../journeys/journey.ts';
import { wordsOf } from '../localization/words-of.ts';
import { sharedStyles } from '../shared/styles.ts';
import { withTouchpoint, withinOf, withoutTouchpoint } from './after.ts';
import { hasMoreConditions } from './moment-phrases.ts';
import type { After } from './moment.ts';
import './duration.element.ts';

/** Carries the new condition in `detail`; null: none. */
export const AFTER_CHANGED = 'after-changed';

/** After which touchpoints content may be shown. */
@customElement('contentjourney-after')
export class AfterElement extends UmbLitElement {
  @property({ attribute: false })
  journey!: Journey;

  @property({ attribute: false })
  condition: After | null = null;

  #words = wordsOf(this.localize);

  override render() {
    const types = this.condition?.match.types ?? [];
    return html`<fieldset>
      <legend>${this.#words.term('afterTitle')}</legend>
      ${types.length > 0 ? html`<ul>${types.map((type) => this.#renderTouchpoint(type))}</ul>` : nothing}
      <div class="row">
        ${this.#renderOffer(types)}
        ${this.condition
          ? html`<contentjourney-duration
              label=${this.#words.term('within')}
              hint=${this.#words.term('anyTime')}
              .value=${this.condition.within ?? ''}
              @duration-changed=${({ detail }: CustomEvent<string>) => this.#set(withinOf(this.condition!, detail))}></contentjourney-duration>`
          : nothing}
      </div>
      ${this.condition && hasMoreConditions(this.condition) ? html`<p class="hint">${this.#words.term('moreConditions')}</p>` : nothing}
      <p class="hint">${this.#words.term('afterHint')}</p>
    </fieldset>`;
  }

  #renderTouchpoint(type: string) {
    const known = this.journey.touchpoints.some(({ alias }) => alias === type);
    const name = nameOf(this.journey.touchpoints, type);
    return html`<li>
      <span class=${known ? '' : 'gone'}>${name}</span>
      ${known ? nothing : html`<span class="problem">${this.#words.term('noLongerExists')}</span>`}
      <uui-button compact look="secondary" label=${this.#words.term('removeTouchpoint', name)} @click=${() => this.#set(withoutTouchpoint(this.condition!, type))}>
        <span aria-hidden="true">×</span>
      </uui-button>
    </li>`;
  }

  #renderOffer(types: readonly string[]) {
    const offered = this.journey.touchpoints.filter(({ alias }) => !types.includes(alias));
    return html`<div class="field">
      <span>${this.#words.term('addTouchpoint')}</span>
      <uui-select
        label=${this.#words.term('addTouchpoint')}
        placeholder=${this.#words.term('chooseTouchpoint')}
        .options=${offered.map(({ alias, name }) => ({ name, value: alias }))}
        @change=${(event: Event) => this.#add((event.target as HTMLSelectElement).value)}></uui-select>
    </div>`;
  }

  #add(type: string) {
    this.#set(withTouchpoint(this.condition, type));
  }

  #set(after: After | null) {
    this.dispatchEvent(new CustomEvent<After | null>(AFTER_CHANGED, { detail: after }));
  }

  static override styles = [
    sharedStyles,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--uui-size-space-2, 6px);
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        align-items: center;
        border: 1px solid var(--uui-color-border-standalone, #c2c2c2);
        border-radius: 999px;
        display: inline-flex;
        gap: 6px;
        padding-inline-start: 14px;
      }
      li uui-button {
        --uui-button-border-radius: 999px;
      }
      .gone {
        text-decoration: line-through;
      }
      uui-select {
        max-width: 100%;
        width: 19rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-after': AfterElement;
  }
}
