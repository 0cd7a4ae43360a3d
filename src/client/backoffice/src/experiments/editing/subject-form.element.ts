import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Places } from '../../api/api-failure.ts';
import type { Journey } from '../../journeys/journey.ts';
import { wordsOf } from '../../localization/words-of.ts';
import { sharedStyles } from '../../shared/styles.ts';
import { DRAFT_CHANGED, type Draft } from './draft.ts';
import { renderField, valueOf } from './field.ts';
import { messagesAt } from './places.ts';

/** Carries the alias of a journey in `detail`. */
export const JOURNEY_CHOSEN = 'journey-chosen';

/** What an experiment is called, what is expected of it, and what it tests. */
@customElement('contentjourney-subject-form')
export class SubjectFormElement extends UmbLitElement {
  @property({ attribute: false })
  draft!: Draft;

  @property({ attribute: false })
  journeys: readonly Journey[] = [];

  @property({ attribute: false })
  places: Places = {};

  @property({ type: Boolean })
  isNew = false;

  @property({ type: Boolean })
  frozen = false;

  #words = wordsOf(this.localize);

  override render() {
    const { draft } = this;
    const [name, hypothesis] = [this.#words.term('experimentName'), this.#words.term('hypothesis')];
    const nameless = draft.alias === '' && 'alias' in this.places;
    return html`
      ${this.isNew
        ? renderField(
            name,
            html`<uui-input label=${name} .value=${draft.alias} ?error=${nameless || this.#at('alias').length > 0} @change=${(event: Event) => this.#set({ alias: valueOf(event).trim() })}></uui-input>`,
            this.#at('alias'),
            this.#words.term(nameless ? 'nameNeeded' : 'experimentNameHint'),
          )
        : nothing}
      ${renderField(
        hypothesis,
        html`<uui-textarea rows="2" label=${hypothesis} .value=${draft.hypothesis} ?error=${this.#at('hypothesis').length > 0} @change=${(event: Event) => this.#set({ hypothesis: valueOf(event) })}></uui-textarea>`,
        this.#at('hypothesis'),
        this.#words.term('hypothesisHint'),
      )}
      ${this.frozen ? nothing : this.#renderSubject(draft)}
    `;
  }

  #renderSubject({ journey, kind, slot }: Draft) {
    const slots = this.journeys.find(({ alias }) => alias === journey)?.slots ?? [];
    return html`<div class="row">
      ${this.journeys.length > 1 && this.isNew
        ? this.#renderSelect('journey', this.#words.term('journey'), this.journeys.map(({ alias, name }) => ({ name, value: alias, selected: alias === journey })), (alias) =>
            this.dispatchEvent(new CustomEvent<string>(JOURNEY_CHOSEN, { detail: alias })),
          )
        : nothing}
      ${this.#renderSelect(
        'kind',
        this.#words.term('setup'),
        (['rule-set', 'content'] as const).map((one) => ({ name: this.#words.term('experimentKind', one), value: one, selected: one === kind })),
        (one) => this.#set({ kind: one as Draft['kind'] }),
      )}
      ${kind === 'content'
        ? this.#renderSelect('slot', this.#words.term('slot'), slots.map((one) => ({ name: one, value: one, selected: one === slot })), (one) => this.#set({ slot: one }))
        : nothing}
    </div>`;
  }

  #renderSelect(place: string, label: string, options: { name: string; value: string; selected: boolean }[], choose: (value: string) => void) {
    return renderField(
      label,
      html`<uui-select label=${label} .options=${options} ?error=${this.#at(place).length > 0} @change=${(event: Event) => choose(valueOf(event))}></uui-select>`,
      this.#at(place),
    );
  }

  #at(place: string): string[] {
    return messagesAt(this.places, place);
  }

  #set(members: Partial<Draft>) {
    this.dispatchEvent(new CustomEvent<Draft>(DRAFT_CHANGED, { detail: { ...this.draft, ...members }, bubbles: true }));
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        gap: var(--uui-size-space-4, 12px);
        grid-template-columns: minmax(0, 1fr);
      }
      uui-input {
        max-width: 24rem;
      }
      uui-textarea {
        max-width: 44rem;
      }
      uui-select {
        max-width: 100%;
        min-width: 12rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-subject-form': SubjectFormElement;
  }
}
