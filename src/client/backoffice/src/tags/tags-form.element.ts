import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Journey } from '../journeys/journey.ts';
import { wordsOf } from '../localization/words-of.ts';
import type { Moment } from '../moments/moment.ts';
import { sharedStyles } from '../shared/styles.ts';
import { type Choice, personaChoices, slotChoices, stageChoices, toggle } from './choice.ts';
import { describeTags } from './sentence.ts';
import { MAX_PRIORITY, NO_TAGS, priorityIsWrong, type TagList, type Tags } from './tags.ts';
import './chips.element.ts';
import '../moments/moment-form.element.ts';

/** Carries the new tags in `detail`. */
export const TAGS_CHANGED = 'tags-changed';

/** Tags of one journey, to choose and to read. */
@customElement('contentjourney-tags-form')
export class TagsFormElement extends UmbLitElement {
  @property({ attribute: false })
  journey!: Journey;

  @property({ attribute: false })
  tags: Tags = NO_TAGS;

  @property({ type: Boolean })
  readonly = false;

  @state()
  private _open = false;

  #words = wordsOf(this.localize);

  // Never closed again by itself: an editor may be in there.
  override willUpdate() {
    this._open ||= this.tags.moment !== null || this.tags.priority !== 0;
  }

  override render() {
    const { journey, tags } = this;
    return html`
      <p class="sentence" role="status">${describeTags(tags, journey, this.#words)}</p>
      ${this.#renderChips('stages', stageChoices(journey, tags.stages), this.#words.term('stagesHint'))}
      ${this.#renderChips('personas', personaChoices(journey, tags.personas), this.#words.term('personasHint'))}
      ${this.#renderChips('slots', slotChoices(journey, tags.slots), this.#words.term('slotsHint'))}
      ${this.readonly ? nothing : this.#renderWhen()}
    `;
  }

  #renderChips(list: TagList, choices: Choice[], hint: string) {
    return html`<contentjourney-chips
      data-list=${list}
      label=${this.#words.term(list)}
      hint=${hint}
      .choices=${choices}
      .chosen=${this.tags[list]}
      ?path=${list === 'stages'}
      ?readonly=${this.readonly}
      @chip-toggled=${(event: CustomEvent<string>) => this.#change({ [list]: toggle(choices, this.tags[list], event.detail) })}></contentjourney-chips>`;
  }

  #renderWhen() {
    const { moment, priority } = this.tags;
    return html`<details ?open=${this._open}>
      <summary>${this.#words.term('when')}</summary>
      <div class="field priority">
        <label for="priority">${this.#words.term('priority')}</label>
        <uui-input
          id="priority"
          type="number"
          label=${this.#words.term('priority')}
          min=${-MAX_PRIORITY}
          max=${MAX_PRIORITY}
          .value=${String(priority)}
          ?error=${priorityIsWrong(priority)}
          @change=${this.#onPriority}></uui-input>
        <p class=${priorityIsWrong(priority) ? 'problem' : 'hint'}>${this.#words.term(priorityIsWrong(priority) ? 'problemPriority' : 'priorityHint')}</p>
      </div>
      <contentjourney-moment-form
        .journey=${this.journey}
        .moment=${moment}
        @moment-changed=${(event: CustomEvent<Moment | null>) => this.#change({ moment: event.detail })}></contentjourney-moment-form>
    </details>`;
  }

  #onPriority(event: Event) {
    this.#change({ priority: Number((event.target as HTMLInputElement).value) });
  }

  #change(members: Partial<Tags>) {
    this.dispatchEvent(new CustomEvent<Tags>(TAGS_CHANGED, { detail: { ...this.tags, ...members } }));
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--uui-size-space-5, 18px);
      }
      .sentence {
        background: var(--uui-color-surface-alt, #f9f9fb);
        border-inline-start: 4px solid var(--uui-color-selected, #3544b1);
        border-radius: var(--uui-border-radius, 3px);
        font-size: 1rem;
        line-height: 1.5;
        padding: var(--uui-size-space-4, 12px) var(--uui-size-space-5, 18px);
      }
      details {
        border: 1px solid var(--uui-color-border, #d8d7d9);
        border-radius: var(--uui-border-radius, 3px);
      }
      summary {
        cursor: pointer;
        font-weight: 700;
        padding: var(--uui-size-space-3, 9px) var(--uui-size-space-4, 12px);
      }
      summary:focus-visible {
        outline: 2px solid var(--uui-color-focus, #3879ff);
      }
      .priority,
      contentjourney-moment-form {
        padding: 0 var(--uui-size-space-4, 12px) var(--uui-size-space-4, 12px);
      }
      #priority {
        max-width: 8rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-tags-form': TagsFormElement;
  }
}
