import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Journey } from '../journeys/journey.ts';
import { wordsOf } from '../localization/words-of.ts';
import type { Term } from '../localization/words.ts';
import { sharedStyles } from '../shared/styles.ts';
import { toInstant, toLocal } from './local-time.ts';
import { type After, type DayPart, type Moment, withMembers } from './moment.ts';
import { problemsOf } from './problems.ts';
import './after.element.ts';
import './day-parts.element.ts';
import './duration.element.ts';

/** Carries the new moment in `detail`; null: none. */
export const MOMENT_CHANGED = 'moment-changed';

/** When and how often content may be shown. */
@customElement('contentjourney-moment-form')
export class MomentFormElement extends UmbLitElement {
  @property({ attribute: false })
  journey!: Journey;

  @property({ attribute: false })
  moment: Moment | null = null;

  #words = wordsOf(this.localize);

  override render() {
    const { moment } = this;
    return html`
      <fieldset>
        <legend>${this.#words.term('dates')}</legend>
        <div class="row">${this.#renderInstant('from')} ${this.#renderInstant('until')}</div>
        ${this.#problems('until')}
        <p class="hint">${this.#words.term('zone', Intl.DateTimeFormat().resolvedOptions().timeZone)}</p>
      </fieldset>
      <contentjourney-day-parts
        .parts=${moment?.dayparts ?? []}
        .problems=${problemsOf(moment)}
        @parts-changed=${({ detail }: CustomEvent<DayPart[]>) => this.#set({ dayparts: detail.length > 0 ? detail : undefined })}></contentjourney-day-parts>
      <contentjourney-after
        .journey=${this.journey}
        .condition=${moment?.after ?? null}
        @after-changed=${({ detail }: CustomEvent<After | null>) => this.#set({ after: detail ?? undefined })}></contentjourney-after>
      ${this.#problems('after')}
      <fieldset>
        <legend>${this.#words.term('limits')}</legend>
        <div class="row">
          <div class="field">
            <span>${this.#words.term('maxShows')}</span>
            <uui-input type="number" min="1" data-member="maxShows" label=${this.#words.term('maxShows')} .value=${String(moment?.maxShows ?? '')} @change=${this.#onShows}></uui-input>
          </div>
          ${moment?.maxShows === undefined ? nothing : this.#renderDuration('per', 'ever')}
        </div>
        ${this.#problems('maxShows')}
        <div class="row">${this.#renderDuration('coolDown', null)}</div>
        ${this.#problems('coolDown')}
      </fieldset>
    `;
  }

  #renderInstant(member: 'from' | 'until') {
    return html`<div class="field">
      <span>${this.#words.term(member)}</span>
      <uui-input
        type="datetime-local"
        data-member=${member}
        label=${this.#words.term(member)}
        .value=${toLocal(this.moment?.[member])}
        @change=${(event: Event) => this.#set({ [member]: toInstant((event.target as HTMLInputElement).value) })}></uui-input>
    </div>`;
  }

  #renderDuration(member: 'per' | 'coolDown', hint: Term | null) {
    return html`<contentjourney-duration
      data-member=${member}
      label=${this.#words.term(member)}
      hint=${hint ? this.#words.term(hint) : ''}
      .value=${this.moment?.[member] ?? ''}
      @duration-changed=${({ detail }: CustomEvent<string>) => this.#set({ [member]: detail || undefined })}></contentjourney-duration>`;
  }

  #problems(at: string) {
    return problemsOf(this.moment)
      .filter((problem) => problem.at === at)
      .map(({ term }) => html`<p class="problem" role="alert">${this.#words.term(term as 'problemUntil')}</p>`);
  }

  // A window without a number of shows means nothing.
  #onShows(event: Event) {
    const text = (event.target as HTMLInputElement).value;
    this.#set(text === '' ? { maxShows: undefined, per: undefined } : { maxShows: Number(text) });
  }

  #set(members: Record<string, unknown>) {
    this.dispatchEvent(new CustomEvent(MOMENT_CHANGED, { detail: withMembers(this.moment, members) }));
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--uui-size-space-5, 18px);
      }
      uui-input[type='datetime-local'] {
        width: 15rem;
        max-width: 100%;
      }
      uui-input[type='number'] {
        width: 7rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-moment-form': MomentFormElement;
  }
}
