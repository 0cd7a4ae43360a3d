import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Journey } from '../journeys/journey.ts';
import { wordsOf } from '../localization/words-of.ts';
import { sharedStyles } from '../shared/styles.ts';
import type { Contact } from './bench.ts';
import '../moments/duration.element.ts';

/** Carries the new contacts in `detail`. */
export const HISTORY_CHANGED = 'history-changed';

/** What a visitor did, a row for each contact. */
@customElement('contentjourney-history')
export class HistoryElement extends UmbLitElement {
  @property({ attribute: false })
  journey!: Journey;

  @property({ attribute: false })
  contacts: readonly Contact[] = [];

  #words = wordsOf(this.localize);

  override render() {
    return html`<fieldset>
      <legend>${this.#words.term('history')}</legend>
      ${this.contacts.map((contact, place) => this.#renderRow(contact, place))}
      <uui-button compact look="placeholder" data-action="add" label=${this.#words.term('addRow')} @click=${() => this.#set([...this.contacts, { type: '', ago: '1d', worth: '' }])}></uui-button>
    </fieldset>`;
  }

  #renderRow(contact: Contact, place: number) {
    const { touchpoints } = this.journey;
    return html`<div class="row" role="group" aria-label="${this.#words.term('contact')} ${place + 1}">
      <div class="field">
        <span>${this.#words.term('contact')}</span>
        <uui-select
          label=${this.#words.term('contact')}
          .options=${[{ name: this.#words.term('chooseContact'), value: '', selected: contact.type === '' }, ...touchpoints.map(({ alias, name }) => ({ name, value: alias, selected: alias === contact.type }))]}
          @change=${(event: Event) => this.#replace(place, { type: (event.target as HTMLSelectElement).value })}></uui-select>
      </div>
      <contentjourney-duration label=${this.#words.term('ago')} .value=${contact.ago} @duration-changed=${({ detail }: CustomEvent<string>) => this.#replace(place, { ago: detail })}></contentjourney-duration>
      <div class="field">
        <span>${this.#words.term('worth')}</span>
        <uui-input type="number" label=${this.#words.term('worth')} .value=${contact.worth} @change=${(event: Event) => this.#replace(place, { worth: (event.target as HTMLInputElement).value })}></uui-input>
      </div>
      <uui-button compact look="secondary" label=${this.#words.term('removeRow', place + 1)} @click=${() => this.#set(this.contacts.filter((_, at) => at !== place))}>
        <span aria-hidden="true">×</span>
      </uui-button>
    </div>`;
  }

  #replace(place: number, members: Partial<Contact>) {
    this.#set(this.contacts.map((contact, at) => (at === place ? { ...contact, ...members } : contact)));
  }

  #set(contacts: Contact[]) {
    this.dispatchEvent(new CustomEvent<Contact[]>(HISTORY_CHANGED, { detail: contacts }));
  }

  static override styles = [
    sharedStyles,
    css`
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
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
