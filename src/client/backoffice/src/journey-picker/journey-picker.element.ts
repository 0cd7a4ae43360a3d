import { css, customElement, html, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { UmbPropertyEditorUiElement } from '@umbraco-cms/backoffice/property-editor';
import { fetchJourneys } from '../api/journey-api.ts';
import type { Named } from '../journeys/journey.ts';
import { wordsOf } from '../localization/words-of.ts';
import { sharedStyles } from '../shared/styles.ts';
import { DEFAULT_JOURNEY } from '../tags/constants.ts';
import { optionsOf } from './options.ts';

/** Picks one of the site's journeys, for the settings of a data type. The value is its alias. */
@customElement('contentjourney-journey-picker')
export class JourneyPickerElement extends UmbLitElement implements UmbPropertyEditorUiElement {
  @property()
  value: string | undefined;

  @property({ type: Boolean, reflect: true })
  readonly = false;

  @state()
  private _journeys: readonly Named[] = [];

  @state()
  private _failed = false;

  #words = wordsOf(this.localize);

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  async #load() {
    this._failed = false;
    try {
      this._journeys = await fetchJourneys();
    } catch {
      this._failed = true;
    }
  }

  override render() {
    const chosen = this.value || DEFAULT_JOURNEY;
    return html`<uui-select
        label=${this.#words.term('journey')}
        .options=${optionsOf(this._journeys, chosen, this._failed ? (alias) => alias : (alias) => this.#words.term('unknownJourney', alias))}
        ?disabled=${this.readonly}
        @change=${this.#onChange}></uui-select>
      ${this._failed
        ? html`<div role="alert">
            <span class="problem">${this.#words.term('journeysFailed')}</span>
            <uui-button compact look="outline" label=${this.#words.term('retry')} @click=${this.#load}></uui-button>
          </div>`
        : ''}`;
  }

  #onChange(event: Event) {
    this.value = (event.target as HTMLSelectElement).value;
    this.dispatchEvent(new UmbChangeEvent());
  }

  static override styles = [
    sharedStyles,
    css`
      uui-select {
        max-width: 100%;
        width: 24rem;
      }
    `,
  ];
}

export { JourneyPickerElement as element };

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-journey-picker': JourneyPickerElement;
  }
}
