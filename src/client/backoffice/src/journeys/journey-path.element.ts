import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { wordsOf } from '../localization/words-of.ts';
import { sharedStyles } from '../shared/styles.ts';
import { initials } from './initials.ts';
import type { Journey } from './journey.ts';
import { stageColor } from './stage-color.ts';

/** The stages of a journey in their order, and for whom it is. */
@customElement('contentjourney-journey-path')
export class JourneyPathElement extends UmbLitElement {
  @property({ attribute: false })
  journey!: Journey;

  #words = wordsOf(this.localize);

  override render() {
    const { stages, personas } = this.journey;
    return html`
      <ol aria-label=${this.#words.term('stages')}>
        ${stages.map(
          ({ name, description, color }, place) => html`<li style="--stage: ${stageColor(color, place)}">
            <strong>${name}</strong>
            ${description ? html`<span class="hint">${description}</span>` : nothing}
          </li>`,
        )}
      </ol>
      ${personas.length === 0
        ? nothing
        : html`<ul aria-label=${this.#words.term('personas')}>
            ${personas.map(({ name }) => html`<li><span class="avatar" aria-hidden="true">${initials(name)}</span>${name}</li>`)}
          </ul>`}
    `;
  }

  static override styles = [
    sharedStyles,
    css`
      ol,
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      ol {
        display: grid;
        gap: var(--uui-size-space-4, 12px);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
      }
      ol li {
        border-top: 6px solid var(--stage);
        display: flex;
        flex-direction: column;
        gap: 3px;
        padding-top: var(--uui-size-space-2, 6px);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--uui-size-space-4, 12px);
        margin-top: var(--uui-size-space-5, 18px);
      }
      ul li {
        align-items: center;
        display: inline-flex;
        gap: 8px;
      }
      .avatar {
        align-items: center;
        background: var(--uui-color-divider-standalone, #e9e9eb);
        border-radius: 50%;
        display: inline-flex;
        font-size: 0.75rem;
        font-weight: 700;
        height: 30px;
        justify-content: center;
        width: 30px;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-journey-path': JourneyPathElement;
  }
}
