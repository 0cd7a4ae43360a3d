import { css, customElement, html, nothing, property, type TemplateResult } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { wordsOf } from '../localization/words-of.ts';
import { sharedStyles } from '../shared/styles.ts';
import type { Explanation } from './explanation.ts';

/** A condition and its parts as a tree of sentences, each with a yes or a no. */
@customElement('contentjourney-explanation')
export class ExplanationElement extends UmbLitElement {
  @property({ attribute: false })
  explanation!: Explanation;

  #words = wordsOf(this.localize);

  override render() {
    return html`<ul>
      ${this.#renderOne(this.explanation)}
    </ul>`;
  }

  #renderOne({ text, holds, measured, children }: Explanation): TemplateResult {
    return html`<li>
      <span class="mark ${holds ? 'holds' : ''}"><span aria-hidden="true">${holds ? '✓' : '–'}</span><span class="for-readers">${this.#words.term(holds ? 'holds' : 'fails')}</span></span>
      ${text} ${measured ? html`<span class="hint">${measured}</span>` : nothing}
      ${children.length > 0
        ? html`<ul>
            ${children.map((child) => this.#renderOne(child))}
          </ul>`
        : nothing}
    </li>`;
  }

  static override styles = [
    sharedStyles,
    css`
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      ul ul {
        border-inline-start: 2px solid var(--uui-color-divider-standalone, #e9e9eb);
        margin-inline-start: -0.75em;
        padding-inline-start: 0.75em;
      }
      li {
        line-height: 1.45;
        padding-block: 2px;
        padding-inline-start: 1.5em;
      }
      ul ul > li:first-child {
        margin-top: 2px;
      }
      .mark {
        display: inline-block;
        font-weight: 700;
        margin-inline-start: -1.5em;
        text-align: center;
        width: 1.5em;
      }
      .mark.holds {
        color: var(--uui-color-positive-standalone, #156c43);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-explanation': ExplanationElement;
  }
}
