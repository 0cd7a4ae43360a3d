import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Places } from '../../api/api-failure.ts';
import { wordsOf } from '../../localization/words-of.ts';
import type { RuleVersion } from '../../rules/rule-version.ts';
import { sharedStyles } from '../../shared/styles.ts';
import type { Variant } from '../experiment.ts';
import { DRAFT_CHANGED, type Draft, publishedOf, replaced, without, withVariant } from './draft.ts';
import { renderField, valueOf } from './field.ts';
import { messagesAt, messagesOnlyAt } from './places.ts';

/** The variants of an experiment: a rule set or documents for each. */
@customElement('contentjourney-variants-form')
export class VariantsFormElement extends UmbLitElement {
  @property({ attribute: false })
  draft!: Draft;

  @property({ attribute: false })
  versions: readonly RuleVersion[] = [];

  @property({ attribute: false })
  places: Places = {};

  /** It has begun: only weights may change. */
  @property({ type: Boolean })
  frozen = false;

  #words = wordsOf(this.localize);

  @state()
  private _picker = false;

  // The CMS's document picker is large, and only content needs it. What it is given before it is there would be lost.
  override willUpdate() {
    if (this.draft.kind === 'content' && !this._picker) void import('@umbraco-cms/backoffice/document').then(() => (this._picker = true));
  }

  override render() {
    const { variants, kind } = this.draft;
    return html`<fieldset>
      <legend>${this.#words.term('variants')}</legend>
      <p class="hint">${this.#words.term('variantsHint')}</p>
      ${kind === 'rule-set' && publishedOf(this.versions).length < 2 ? html`<p class="problem">${this.#words.term('twoVersionsNeeded')}</p>` : nothing}
      ${variants.map((variant, place) => this.#renderRow(variant, place))}
      ${messagesOnlyAt(this.places, 'variants').map((message) => html`<p class="problem" lang="en">${message}</p>`)}
      ${this.frozen
        ? nothing
        : html`<uui-button compact look="placeholder" data-action="add-variant" label=${this.#words.term('addVariant')} @click=${() => this.#tell(withVariant(this.draft))}></uui-button>`}
    </fieldset>`;
  }

  #renderRow(variant: Variant, place: number) {
    const at = (member: string) => messagesAt(this.places, `variants[${place}].${member}`);
    const label = this.#words.term('variantName');
    const weight = this.#words.term('weight');
    return html`<div class="row" role="group" aria-label=${this.#words.term('variantPlace', place + 1)} data-variant=${place}>
      ${renderField(
        label,
        html`<uui-input label=${label} .value=${variant.alias} ?disabled=${this.frozen} ?error=${at('alias').length > 0} @change=${(event: Event) => this.#replace(place, { alias: valueOf(event).trim() })}></uui-input>`,
        at('alias'),
        place === 0 ? this.#words.term('control') : '',
      )}
      ${renderField(
        weight,
        html`<uui-input type="number" min="0" label=${weight} .value=${String(variant.weight)} ?error=${at('weight').length > 0} @change=${(event: Event) => this.#replace(place, { weight: Number(valueOf(event)) })}></uui-input>`,
        at('weight'),
      )}
      ${this.draft.kind === 'rule-set' ? this.#renderVersion(variant, place, at('ruleSetVersion')) : this.#renderItems(variant, place, at('items'))}
      ${this.frozen || this.draft.variants.length <= 2
        ? nothing
        : html`<uui-button compact look="secondary" label=${this.#words.term('removeVariant', place + 1)} @click=${() => this.#set(without(this.draft.variants, place))}><span aria-hidden="true">×</span></uui-button>`}
    </div>`;
  }

  #renderVersion({ ruleSetVersion }: Variant, place: number, problems: string[]) {
    const label = this.#words.term('ruleSet');
    const options = this.versions.map(({ version, status }) => ({
      name: status === 'draft' ? this.#words.term('versionNotPublished', version) : `${this.#words.term('version', version)} (${this.#words.term(status)})`,
      value: String(version),
      selected: version === ruleSetVersion,
      disabled: status === 'draft',
    }));
    return renderField(
      label,
      html`<uui-select
        label=${label}
        placeholder=${this.#words.term('chooseVersion')}
        .options=${options}
        ?disabled=${this.frozen}
        ?error=${problems.length > 0}
        @change=${(event: Event) => this.#replace(place, { ruleSetVersion: Number(valueOf(event)) || null })}></uui-select>`,
      problems,
    );
  }

  #renderItems({ items }: Variant, place: number, problems: string[]) {
    return html`<div class="items">
      ${renderField(
        this.#words.term('documents'),
        !this._picker
          ? html`<uui-loader-bar></uui-loader-bar>`
          : html`<umb-input-document .selection=${[...items]} ?readonly=${this.frozen} @change=${(event: Event) => this.#replace(place, { items: [...(event.target as unknown as { selection: string[] }).selection] })}></umb-input-document>`,
        problems,
      )}
    </div>`;
  }

  #replace(place: number, members: Partial<Variant>) {
    this.#set(replaced(this.draft.variants, place, members));
  }

  #set(variants: Variant[]) {
    this.#tell({ ...this.draft, variants });
  }

  #tell(draft: Draft) {
    this.dispatchEvent(new CustomEvent<Draft>(DRAFT_CHANGED, { detail: draft, bubbles: true }));
  }

  static override styles = [
    sharedStyles,
    css`
      fieldset {
        gap: var(--uui-size-space-3, 9px);
        justify-items: start;
      }
      uui-select {
        max-width: 100%;
        width: 17rem;
      }
      uui-input[type='number'] {
        width: 6rem;
      }
      .items {
        flex: 1 1 20rem;
      }
      .row > uui-button {
        align-self: center;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-variants-form': VariantsFormElement;
  }
}
