import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { wordsOf } from '../localization/words-of.ts';
import { sharedStyles } from '../shared/styles.ts';
import type { Trait } from './bench.ts';

/** Carries the new traits in `detail`. */
export const TRAITS_CHANGED = 'traits-changed';

/** What a visitor declared, a row for each trait. */
@customElement('contentjourney-traits')
export class TraitsElement extends UmbLitElement {
  @property({ attribute: false })
  traits: readonly Trait[] = [];

  #words = wordsOf(this.localize);

  override render() {
    return html`<fieldset>
      <legend>${this.#words.term('traits')}</legend>
      ${this.traits.map(
        (trait, place) => html`<div class="row" role="group" aria-label="${this.#words.term('trait')} ${place + 1}">
          ${this.#renderText(this.#words.term('trait'), trait.name, (name) => this.#replace(place, { name }))}
          ${this.#renderText(this.#words.term('traitValue'), trait.value, (value) => this.#replace(place, { value }))}
          <uui-button compact look="secondary" label=${this.#words.term('removeTrait', place + 1)} @click=${() => this.#set(this.traits.filter((_, at) => at !== place))}>
            <span aria-hidden="true">×</span>
          </uui-button>
        </div>`,
      )}
      <uui-button compact look="placeholder" data-action="add" label=${this.#words.term('addTrait')} @click=${() => this.#set([...this.traits, { name: '', value: '' }])}></uui-button>
    </fieldset>`;
  }

  #renderText(label: string, value: string, onChange: (text: string) => void) {
    return html`<div class="field">
      <span>${label}</span>
      <uui-input label=${label} .value=${value} @change=${(event: Event) => onChange((event.target as HTMLInputElement).value)}></uui-input>
    </div>`;
  }

  #replace(place: number, members: Partial<Trait>) {
    this.#set(this.traits.map((trait, at) => (at === place ? { ...trait, ...members } : trait)));
  }

  #set(traits: Trait[]) {
    this.dispatchEvent(new CustomEvent<Trait[]>(TRAITS_CHANGED, { detail: traits }));
  }

  static override styles = [
    sharedStyles,
    css`
      fieldset {
        gap: var(--uui-size-space-3, 9px);
        justify-items: start;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-traits': TraitsElement;
  }
}
