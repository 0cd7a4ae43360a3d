import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { wordsOf } from '../localization/words-of.ts';
import { sharedStyles } from '../shared/styles.ts';
import { type Journey, nameOf } from './journey.ts';

/** Each carries a type of touchpoint in `detail`. */
export const TYPE_ADDED = 'type-added';
export const TYPE_REMOVED = 'type-removed';

/** Types of touchpoints, chosen from a journey's. */
@customElement('contentjourney-touchpoint-types')
export class TouchpointTypesElement extends UmbLitElement {
  @property({ attribute: false })
  journey!: Journey;

  @property({ attribute: false })
  types: readonly string[] = [];

  @property({ type: Boolean })
  disabled = false;

  #words = wordsOf(this.localize);

  override render() {
    return html`${this.types.length > 0 ? html`<ul>${this.types.map((type) => this.#renderType(type))}</ul>` : nothing} ${this.disabled ? nothing : this.#renderOffer()}`;
  }

  #renderType(type: string) {
    const known = this.journey.touchpoints.some(({ alias }) => alias === type);
    const name = nameOf(this.journey.touchpoints, type);
    return html`<li>
      <span class=${known ? '' : 'gone'}>${name}</span>
      ${known ? nothing : html`<span class="problem">${this.#words.term('noLongerExists')}</span>`}
      <uui-button compact look="secondary" label=${this.#words.term('removeTouchpoint', name)} ?disabled=${this.disabled} @click=${() => this.#tell(TYPE_REMOVED, type)}>
        <span aria-hidden="true">×</span>
      </uui-button>
    </li>`;
  }

  #renderOffer() {
    const offered = this.journey.touchpoints.filter(({ alias }) => !this.types.includes(alias));
    return html`<div class="field">
      <span>${this.#words.term('addTouchpoint')}</span>
      <uui-select
        label=${this.#words.term('addTouchpoint')}
        placeholder=${this.#words.term('chooseTouchpoint')}
        .options=${offered.map(({ alias, name }) => ({ name, value: alias }))}
        @change=${(event: Event) => this.#tell(TYPE_ADDED, (event.target as HTMLSelectElement).value)}></uui-select>
    </div>`;
  }

  #tell(name: string, type: string) {
    this.dispatchEvent(new CustomEvent<string>(name, { detail: type }));
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: var(--uui-size-space-2, 6px);
        grid-template-columns: minmax(0, 1fr);
      }
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
    'contentjourney-touchpoint-types': TouchpointTypesElement;
  }
}
