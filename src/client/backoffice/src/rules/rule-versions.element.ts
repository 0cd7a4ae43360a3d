import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { fetchVersions, publishVersion, rollBackTo } from '../api/journey-api.ts';
import { wordsOf } from '../localization/words-of.ts';
import { agree } from '../shared/agree.ts';
import { sharedStyles } from '../shared/styles.ts';
import { liveOf, type RuleVersion } from './rule-version.ts';
import { actionOf, shownOf, undoOf, type VersionAction } from './version-list.ts';

/** The versions of a journey's rules: which is live, and making another one live. */
@customElement('contentjourney-rule-versions')
export class RuleVersionsElement extends UmbLitElement {
  /** Alias of the journey. */
  @property({ attribute: false })
  journey = '';

  @state()
  private _versions: readonly RuleVersion[] | null = null;

  @state()
  private _failure: string | null = null;

  @state()
  private _all = false;

  @state()
  private _done: { version: number; undo: number | null } | null = null;

  #words = wordsOf(this.localize);

  override firstUpdated() {
    void this.#load();
  }

  async #load() {
    await this.#attempt(async () => {
      this._versions = await fetchVersions(this.journey);
    });
  }

  async #attempt(what: () => Promise<void>) {
    this._failure = null;
    try {
      await what();
    } catch (error) {
      this._failure = error instanceof Error ? error.message : String(error);
    }
  }

  override render() {
    return html`
      <h3>${this.#words.term('rules')}</h3>
      <p class="hint">${this.#words.term('rulesHint')}</p>
      ${this._versions ? this.#renderVersions(this._versions) : nothing}
      <div role="status">${this._done ? this.#renderDone(this._done.version, this._done.undo) : nothing}</div>
      ${this._failure === null ? nothing : this.#renderFailure(this._failure)}
    `;
  }

  #renderVersions(versions: readonly RuleVersion[]) {
    const { shown, hidden } = shownOf(versions, this._all);
    if (versions.length === 0) return html`<p>${this.#words.term('noRules')}</p>`;
    return html`
      ${liveOf(versions) ? nothing : html`<p>${this.#words.term('noLiveRules')}</p>`}
      <ul>
        ${shown.map((version) => this.#renderVersion(version))}
      </ul>
      ${hidden > 0 ? html`<uui-button compact look="secondary" label=${this.#words.term('showArchived', hidden)} @click=${() => (this._all = true)}></uui-button>` : nothing}
    `;
  }

  #renderVersion(version: RuleVersion) {
    const { status, createdAt, publishedAt } = version;
    const day = (instant: string) => new Intl.DateTimeFormat(this.#words.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
    const term = status === 'live' ? 'liveSince' : publishedAt ? 'wasLive' : 'createdAt';
    return html`<li data-version=${version.version}>
      <strong>${this.#words.term('version', version.version)}</strong>
      <uui-tag look=${status === 'live' ? 'primary' : 'secondary'} color=${status === 'live' ? 'positive' : 'default'}>${this.#words.term(status)}</uui-tag>
      <span class="hint">${this.#words.term(term, day(publishedAt ?? createdAt))}</span>
      ${this.#renderAction(version.version, actionOf(version))}
    </li>`;
  }

  #renderAction(version: number, action: VersionAction) {
    if (!action) return nothing;
    const label = this.#words.term(action === 'publish' ? 'publishVersion' : 'rollBackVersion', version);
    return html`<uui-button compact look="outline" data-action=${action} label=${label} @click=${() => this.#ask(version, action)}>
      ${this.#words.term(action === 'publish' ? 'publish' : 'rollBack')}
    </uui-button>`;
  }

  #renderDone(version: number, undo: number | null) {
    return html`<p class="done">
      ${this.#words.term('nowLive', version)}
      ${undo === null
        ? nothing
        : html`<uui-button compact look="outline" data-action="undo" label=${this.#words.term('undoChange', undo)} @click=${() => this.#change(undo, 'rollback')}></uui-button>`}
    </p>`;
  }

  #renderFailure(message: string) {
    return html`<div role="alert" class="problem">
      <p>${this.#words.term('changeFailed')} ${message}</p>
      <uui-button compact look="outline" label=${this.#words.term('retry')} @click=${this.#load}></uui-button>
    </div>`;
  }

  async #ask(version: number, action: 'publish' | 'rollback') {
    const label = this.#words.term(action === 'publish' ? 'publishVersion' : 'rollBackVersion', version);
    const live = liveOf(this._versions ?? [])?.version ?? null;
    const confirm = this.#words.term(action === 'publish' ? 'publish' : 'rollBack');
    if (await agree(this, this.#words, label, this.#words.term('confirmPublish', version, live), confirm)) await this.#change(version, action);
  }

  async #change(version: number, action: 'publish' | 'rollback') {
    await this.#attempt(async () => {
      const undo = undoOf(this._versions ?? [], version);
      await (action === 'publish' ? publishVersion : rollBackTo)(this.journey, version);
      this._done = { version, undo };
      this._versions = await fetchVersions(this.journey);
    });
  }

  static override styles = [
    sharedStyles,
    css`
      ul {
        list-style: none;
        margin: var(--uui-size-space-3, 9px) 0;
        padding: 0;
      }
      li,
      .done {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: var(--uui-size-space-3, 9px);
        min-height: 40px;
      }
      li {
        border-bottom: 1px solid var(--uui-color-divider, #f6f6f7);
      }
      li uui-button {
        margin-inline-start: auto;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-rule-versions': RuleVersionsElement;
  }
}
