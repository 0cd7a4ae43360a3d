import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Places } from '../../api/api-failure.ts';
import { wordsOf } from '../../localization/words-of.ts';
import { sharedStyles } from '../../shared/styles.ts';
import { DRAFT_CHANGED, type Draft, isJsonObject } from './draft.ts';
import { renderField, valueOf } from './field.ts';
import { messagesAt } from './places.ts';
import '../../moments/duration.element.ts';

/** Who takes part in an experiment, and how long it runs at least. */
@customElement('contentjourney-audience-form')
export class AudienceFormElement extends UmbLitElement {
  @property({ attribute: false })
  draft!: Draft;

  @property({ attribute: false })
  places: Places = {};

  #words = wordsOf(this.localize);

  override render() {
    const { audience, exclusionGroup, holdout, minimumRuntime } = this.draft;
    const at = (place: string) => messagesAt(this.places, place);
    const [condition, group, share] = [this.#words.term('audienceCondition'), this.#words.term('exclusionGroup'), this.#words.term('holdout')];
    return html`<fieldset>
      <legend>${this.#words.term('audience')}</legend>
      ${renderField(
        condition,
        html`<uui-textarea class="code" rows="4" label=${condition} .value=${audience} ?error=${at('audience').length > 0 || !isJsonObject(audience)} @change=${(event: Event) => this.#set({ audience: valueOf(event) })}></uui-textarea>`,
        at('audience'),
        this.#words.term('audienceConditionHint'),
      )}
      ${isJsonObject(audience) ? nothing : html`<p class="problem">${this.#words.term('audienceNotJson')}</p>`}
      <div class="row">
        ${renderField(
          group,
          html`<uui-input label=${group} .value=${exclusionGroup} ?error=${at('exclusionGroup').length > 0} @change=${(event: Event) => this.#set({ exclusionGroup: valueOf(event).trim() })}></uui-input>`,
          at('exclusionGroup'),
          this.#words.term('exclusionGroupHint'),
        )}
        ${renderField(
          share,
          html`<uui-input type="number" min="0" max="99" label=${share} .value=${String(holdout)} ?error=${at('holdout').length > 0} @change=${(event: Event) => this.#set({ holdout: Number(valueOf(event)) })}></uui-input>`,
          at('holdout'),
          this.#words.term('holdoutHint'),
        )}
        <div class="field">
          <contentjourney-duration
            label=${this.#words.term('minimumRuntime')}
            hint=${this.#words.term('minimumRuntimeHint')}
            .value=${minimumRuntime}
            @duration-changed=${({ detail }: CustomEvent<string>) => this.#set({ minimumRuntime: detail })}></contentjourney-duration>
          ${at('minimumRuntime').map((problem) => html`<span class="problem" lang="en">${problem}</span>`)}
        </div>
      </div>
    </fieldset>`;
  }

  #set(members: Partial<Draft>) {
    this.dispatchEvent(new CustomEvent<Draft>(DRAFT_CHANGED, { detail: { ...this.draft, ...members }, bubbles: true }));
  }

  static override styles = [
    sharedStyles,
    css`
      fieldset {
        gap: var(--uui-size-space-3, 9px);
      }
      .code {
        --uui-textarea-font-size: 0.8125rem;
        font-family: monospace;
        max-width: 44rem;
      }
      .row > .field {
        flex: 1 1 14rem;
        max-width: 22rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-audience-form': AudienceFormElement;
  }
}
