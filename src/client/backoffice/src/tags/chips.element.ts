import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { textOn } from '../journeys/stage-color.ts';
import { wordsOf } from '../localization/words-of.ts';
import { sharedStyles } from '../shared/styles.ts';
import { nextFocus } from './chip-focus.ts';
import type { Choice } from './choice.ts';

/** Says which chip was pressed: `detail` is its alias. */
export const CHIP_TOGGLED = 'chip-toggled';

/** Chips to press, some or none of them. `path`: they follow each other, as stages do. */
@customElement('contentjourney-chips')
export class ChipsElement extends UmbLitElement {
  @property()
  label = '';

  @property()
  hint = '';

  @property({ attribute: false })
  choices: readonly Choice[] = [];

  @property({ attribute: false })
  chosen: readonly string[] = [];

  @property({ type: Boolean })
  path = false;

  @property({ type: Boolean })
  readonly = false;

  @state()
  private _looksAt: string | null = null;

  #words = wordsOf(this.localize);

  override render() {
    const shown = this.readonly ? this.choices.filter(({ alias }) => this.chosen.includes(alias)) : this.choices;
    return html`
      <span id="label" class="title">${this.label}</span>
      ${shown.length === 0
        ? html`<p class="hint">${this.readonly ? '–' : this.#words.term('noneInJourney')}</p>`
        : html`<div class="chips ${this.path ? 'path' : ''}" role="group" aria-labelledby="label" aria-describedby="hint" @keydown=${this.#onKey}>
            ${shown.map((choice) => this.#renderChip(choice))}
          </div>`}
      ${this.readonly ? nothing : html`<p id="hint" class="hint">${this.#hint()}</p>`}
    `;
  }

  #renderChip(choice: Choice) {
    const pressed = this.chosen.includes(choice.alias);
    const style = choice.color ? `--stage: ${choice.color}; --on-stage: ${textOn(choice.color)}` : '';
    const content = html`
      ${choice.initials ? html`<span class="avatar" aria-hidden="true">${choice.initials}</span>` : nothing}
      ${choice.color ? html`<span class="dot" aria-hidden="true"></span>` : nothing}
      <span class="name">${choice.name}</span>
      ${choice.gone ? html`<span class="gone-note">${this.#words.term('noLongerExists')}</span>` : nothing}
    `;
    if (this.readonly) return html`<span class="chip ${choice.gone ? 'gone' : ''}" data-pressed style=${style}>${content}</span>`;
    return html`<button
      type="button"
      class="chip ${choice.gone ? 'gone' : ''}"
      style=${style}
      title=${choice.description || nothing}
      data-alias=${choice.alias}
      aria-pressed=${pressed}
      aria-label=${choice.gone ? this.#words.term('removeGone', choice.name) : nothing}
      ?data-pressed=${pressed}
      @click=${() => this.#toggle(choice.alias)}
      @focus=${() => (this._looksAt = choice.alias)}
      @blur=${() => (this._looksAt = null)}
      @mouseenter=${() => (this._looksAt = choice.alias)}
      @mouseleave=${() => (this._looksAt = null)}>
      ${content}${choice.gone ? html`<span aria-hidden="true">×</span>` : nothing}
    </button>`;
  }

  #hint(): string {
    return this.choices.find(({ alias }) => alias === this._looksAt)?.description || this.hint;
  }

  #toggle(alias: string) {
    this.dispatchEvent(new CustomEvent<string>(CHIP_TOGGLED, { detail: alias }));
  }

  #onKey(event: KeyboardEvent) {
    const chips = [...this.renderRoot.querySelectorAll<HTMLElement>('button.chip')];
    const next = nextFocus(event.key, chips.indexOf(event.target as HTMLElement), chips.length, this.localize.dir() === 'rtl');
    if (next === null) return;
    event.preventDefault();
    chips[next]?.focus();
  }

  static override styles = [
    sharedStyles,
    css`
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: var(--uui-size-space-2, 6px);
        margin: var(--uui-size-space-2, 6px) 0;
      }
      .chip {
        align-items: center;
        background: var(--uui-color-surface, #fff);
        border: 1px solid var(--uui-color-border-standalone, #c2c2c2);
        border-radius: 999px;
        color: var(--uui-color-text, #060606);
        display: inline-flex;
        font: inherit;
        gap: 8px;
        line-height: 1.3;
        max-width: 100%;
        min-height: 36px;
        padding: 5px 14px;
        text-align: start;
      }
      button.chip {
        cursor: pointer;
      }
      button.chip:hover {
        border-color: var(--stage, var(--uui-color-interactive-emphasis, #3544b1));
      }
      button.chip:focus-visible {
        outline: 2px solid var(--uui-color-focus, #3879ff);
        outline-offset: 2px;
      }
      .chip[data-pressed] {
        background: var(--stage, var(--uui-color-selected, #3544b1));
        border-color: var(--stage, var(--uui-color-selected, #3544b1));
        color: var(--on-stage, var(--uui-color-selected-contrast, #fff));
      }
      .chip.gone {
        background: transparent;
        border: 1px dashed var(--uui-color-danger-standalone, #b3202c);
        color: var(--uui-color-text, #060606);
      }
      .gone .name {
        text-decoration: line-through;
      }
      .gone-note {
        color: var(--uui-color-danger-standalone, #b3202c);
        font-size: 0.8125rem;
      }
      .dot {
        background: var(--stage);
        border-radius: 50%;
        flex: none;
        height: 10px;
        width: 10px;
      }
      [data-pressed] .dot {
        background: var(--on-stage);
      }
      .avatar {
        align-items: center;
        background: var(--uui-color-divider-standalone, #e9e9eb);
        border-radius: 50%;
        color: var(--uui-color-text, #060606);
        display: inline-flex;
        flex: none;
        font-size: 0.6875rem;
        font-weight: 700;
        height: 26px;
        justify-content: center;
        margin-inline-start: -9px;
        width: 26px;
      }
      .path .chip:has(+ .gone)::after {
        display: none;
      }
      .path .chip:not(.gone):not(:last-child) {
        position: relative;
      }
      .path {
        column-gap: 18px;
      }
      .path .chip:not(.gone):not(:last-child)::after {
        border-top: 2px solid var(--uui-color-border-standalone, #c2c2c2);
        content: '';
        inset-inline-start: calc(100% + 3px);
        position: absolute;
        top: 50%;
        width: 12px;
      }
      #hint {
        min-height: 1.45em;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-chips': ChipsElement;
  }
}
