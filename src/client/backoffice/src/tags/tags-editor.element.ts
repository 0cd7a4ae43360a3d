import { customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { UmbPropertyEditorConfigCollection, UmbPropertyEditorUiElement } from '@umbraco-cms/backoffice/property-editor';
import { UmbFormControlMixin } from '@umbraco-cms/backoffice/validation';
import { ApiFailure } from '../api/api-failure.ts';
import type { Journey } from '../journeys/journey.ts';
import { sharedJourneys } from '../journeys/shared-journeys.ts';
import { wordsOf } from '../localization/words-of.ts';
import { problemsOf } from '../moments/problems.ts';
import { DEFAULT_JOURNEY, JOURNEY_SETTING } from './constants.ts';
import { NO_TAGS, priorityIsWrong, readTags, type Tags, writeTags } from './tags.ts';
import { TAGS_CHANGED } from './tags-form.element.ts';
import { editorStyles } from './tags-editor.styles.ts';
import { Undo } from './undo.ts';
import './tags-form.element.ts';

/** The property editor of tags: keeps the value, gets the journey, and tells the CMS of changes. */
@customElement('contentjourney-tags-editor')
export class TagsEditorElement extends UmbFormControlMixin<Record<string, unknown> | undefined, typeof UmbLitElement>(UmbLitElement) implements UmbPropertyEditorUiElement {
  @property({ type: Boolean, reflect: true })
  readonly = false;

  @property({ type: Boolean })
  mandatory = false;

  @property()
  mandatoryMessage?: string;

  @property()
  name?: string;

  @state()
  private _journey: Journey | null = null;

  @state()
  private _failure: ApiFailure | null = null;

  @state()
  private _undo = new Undo<unknown>();

  #alias: string | null = null;
  #words = wordsOf(this.localize);

  constructor() {
    super();
    this.addValidator('valueMissing', () => this.mandatoryMessage ?? this.#words.term('mandatory'), () => this.mandatory && this.value === undefined);
    this.addValidator('badInput', () => this.#words.term('fixMoment'), () => problemsOf(this.#tags?.moment ?? null).length > 0);
    this.addValidator('rangeOverflow', () => this.#words.term('problemPriority'), () => priorityIsWrong(this.#tags?.priority ?? 0));
  }

  override set value(value: Record<string, unknown> | undefined) {
    const given = value ?? undefined;
    if (JSON.stringify(given) !== JSON.stringify(this.value)) this._undo = new Undo();
    super.value = given;
  }

  override get value(): Record<string, unknown> | undefined {
    return super.value;
  }

  set config(config: UmbPropertyEditorConfigCollection) {
    const alias = config.getValueByAlias<string>(JOURNEY_SETTING) || DEFAULT_JOURNEY;
    if (alias !== this.#alias) void this.#load(alias);
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.#alias === null) void this.#load(DEFAULT_JOURNEY);
  }

  async #load(alias: string) {
    this.#alias = alias;
    this._journey = null;
    this._failure = null;
    try {
      const journey = await sharedJourneys.get(alias);
      if (alias === this.#alias) this._journey = journey;
    } catch (error) {
      if (alias === this.#alias) this._failure = error instanceof ApiFailure ? error : new ApiFailure(String(error), 0);
    }
  }

  get #tags(): Tags | null {
    return readTags(this.value);
  }

  override render() {
    if (this._failure) return this.#renderFailure(this._failure);
    if (!this._journey) return html`<p class="state" role="status">${this.#words.term('loading')}<uui-loader-bar></uui-loader-bar></p>`;
    const tags = this.#tags;
    if (!tags) return this.#renderNotice(this.#words.term('unreadable'), this.#words.term('startOver'), () => this.#change(NO_TAGS));
    return html`
      ${tags.journey && tags.journey !== this._journey.alias ? this.#renderOtherJourney(tags, tags.journey, this._journey) : nothing}
      <contentjourney-tags-form .journey=${this._journey} .tags=${tags} ?readonly=${this.readonly} @tags-changed=${this.#onChanged}></contentjourney-tags-form>
      ${this.readonly ? nothing : this.#renderActions()}
    `;
  }

  #renderActions() {
    return html`<div class="actions">
      <uui-button compact look="secondary" data-action="undo" label=${this.#words.term('undo')} ?disabled=${this._undo.isEmpty} @click=${this.#back}></uui-button>
      <uui-button compact look="secondary" data-action="clear" label=${this.#words.term('clear')} ?disabled=${this.value === undefined} @click=${() => this.#change(NO_TAGS)}></uui-button>
    </div>`;
  }

  #renderOtherJourney(tags: Tags, given: string, { alias, name }: Journey) {
    return this.#renderNotice(this.#words.term('otherJourney', given, name), this.#words.term('useHere', name), () => this.#change({ ...tags, journey: alias }));
  }

  #renderFailure({ status, message }: ApiFailure) {
    const alias = this.#alias ?? '';
    const text = status === 403 ? this.#words.term('forbidden') : status === 404 ? this.#words.term('journeyMissing', alias) : this.#words.term('loadFailed');
    return this.#renderNotice(text, this.#words.term('retry'), () => void this.#load(alias), message);
  }

  #renderNotice(text: string, action: string, act: () => void, detail = '') {
    return html`<div class="notice" role="alert">
      <p>${text}</p>
      ${detail ? html`<p class="hint">${detail}</p>` : nothing}
      <uui-button look="outline" label=${action} ?disabled=${this.readonly && !this._failure} @click=${act}></uui-button>
    </div>`;
  }

  #onChanged(event: CustomEvent<Tags>) {
    this.#change(event.detail);
  }

  #change(tags: Tags) {
    const undo = this._undo.push(this.value);
    this.#set(writeTags(tags, this.#alias ?? DEFAULT_JOURNEY), undo);
  }

  #back() {
    this.#set(this._undo.last as Record<string, unknown> | undefined, this._undo.pop());
  }

  #set(value: Record<string, unknown> | undefined, undo: Undo<unknown>) {
    this.value = value;
    this._undo = undo;
    this.dispatchEvent(new UmbChangeEvent());
  }

  static override styles = editorStyles;
}

export { TagsEditorElement as element };

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-tags-editor': TagsEditorElement;
  }
  interface HTMLElementEventMap {
    [TAGS_CHANGED]: CustomEvent<Tags>;
  }
}
