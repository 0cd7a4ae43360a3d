import { customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Journey } from '../journeys/journey.ts';
import { wordsOf } from '../localization/words-of.ts';
import { sharedStyles } from '../shared/styles.ts';
import { withTouchpoint, withinOf, withoutTouchpoint } from './after.ts';
import { hasMoreConditions } from './moment-phrases.ts';
import type { After } from './moment.ts';
import '../journeys/touchpoint-types.element.ts';
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
    return html`<fieldset>
      <legend>${this.#words.term('afterTitle')}</legend>
      <contentjourney-touchpoint-types
        .journey=${this.journey}
        .types=${this.condition?.match.types ?? []}
        @type-added=${({ detail }: CustomEvent<string>) => this.#set(withTouchpoint(this.condition, detail))}
        @type-removed=${({ detail }: CustomEvent<string>) => this.#set(withoutTouchpoint(this.condition!, detail))}></contentjourney-touchpoint-types>
      ${this.condition
        ? html`<contentjourney-duration
            label=${this.#words.term('within')}
            hint=${this.#words.term('anyTime')}
            .value=${this.condition.within ?? ''}
            @duration-changed=${({ detail }: CustomEvent<string>) => this.#set(withinOf(this.condition!, detail))}></contentjourney-duration>`
        : nothing}
      ${this.condition && hasMoreConditions(this.condition) ? html`<p class="hint">${this.#words.term('moreConditions')}</p>` : nothing}
      <p class="hint">${this.#words.term('afterHint')}</p>
    </fieldset>`;
  }

  #set(after: After | null) {
    this.dispatchEvent(new CustomEvent<After | null>(AFTER_CHANGED, { detail: after }));
  }

  static override styles = sharedStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-after': AfterElement;
  }
}
