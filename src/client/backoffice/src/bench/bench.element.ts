import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { decide, fetchRules, fetchVersions } from '../api/journey-api.ts';
import type { Journey } from '../journeys/journey.ts';
import { wordsOf } from '../localization/words-of.ts';
import { liveOf, type Rules, type RuleVersion } from '../rules/rule-version.ts';
import { sharedStyles } from '../shared/styles.ts';
import type { BenchTouchpoint, Trait, Verdict } from './bench.ts';
import { visitorOf } from './visitor.ts';
import './history.element.ts';
import './traits.element.ts';
import './verdict.element.ts';

/** Tries a visitor who need not exist: what would be decided, and why. */
@customElement('contentjourney-bench')
export class BenchElement extends UmbLitElement {
  @property({ attribute: false })
  journey!: Journey;

  @state()
  private _versions: readonly RuleVersion[] = [];

  @state()
  private _version: number | null = null;

  @state()
  private _touchpoints: readonly BenchTouchpoint[] = [{ type: '', ago: '1d', worth: '' }];

  @state()
  private _traits: readonly Trait[] = [];

  @state()
  private _answer: { verdict: Verdict; rules: Rules | null } | null = null;

  @state()
  private _failure: string | null = null;

  #words = wordsOf(this.localize);

  override firstUpdated() {
    void this.#loadVersions();
  }

  // Also on focus: versions are published beside this bench.
  async #loadVersions() {
    this._versions = await fetchVersions(this.journey.alias).catch(() => this._versions);
  }

  override render() {
    return html`
      <h3>${this.#words.term('bench')}</h3>
      <p class="hint">${this.#words.term('benchHint')}</p>
      <div class="rows">
        ${this._versions.length > 0 ? this.#renderVersions() : nothing}
        <contentjourney-history .journey=${this.journey} .touchpoints=${this._touchpoints} @history-changed=${({ detail }: CustomEvent<BenchTouchpoint[]>) => (this._touchpoints = detail)}></contentjourney-history>
        <contentjourney-traits .traits=${this._traits} @traits-changed=${({ detail }: CustomEvent<Trait[]>) => (this._traits = detail)}></contentjourney-traits>
        <uui-button look="primary" data-action="decide" label=${this.#words.term('decide')} @click=${this.#decide}></uui-button>
      </div>
      <div role="status">
        ${this._answer ? html`<contentjourney-verdict .journey=${this.journey} .verdict=${this._answer.verdict} .rules=${this._answer.rules}></contentjourney-verdict>` : nothing}
      </div>
      ${this._failure === null ? nothing : html`<p role="alert" class="problem">${this.#words.term('benchFailed')} ${this._failure}</p>`}
    `;
  }

  #renderVersions() {
    const chosen = this._version ?? liveOf(this._versions)?.version;
    const options = this._versions.map(({ version, status }) => ({
      name: `${this.#words.term('version', version)} (${this.#words.term(status)})`,
      value: String(version),
      selected: version === chosen,
    }));
    return html`<div class="field">
      <span>${this.#words.term('benchRules')}</span>
      <uui-select
        label=${this.#words.term('benchRules')}
        .options=${options}
        @focusin=${this.#loadVersions}
        @change=${(event: Event) => (this._version = Number((event.target as HTMLSelectElement).value))}></uui-select>
    </div>`;
  }

  async #decide() {
    this._failure = null;
    try {
      const version = this._version ?? liveOf(this._versions)?.version ?? null;
      const rules = version === null ? null : await fetchRules(this.journey.alias, version);
      this._answer = { verdict: await decide(this.journey.alias, visitorOf(this._touchpoints, this._traits, new Date()), rules), rules };
    } catch (error) {
      this._answer = null;
      this._failure = error instanceof Error ? error.message : String(error);
    }
  }

  static override styles = [
    sharedStyles,
    css`
      .rows {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--uui-size-space-5, 18px);
        justify-items: start;
        margin: var(--uui-size-space-4, 12px) 0;
      }
      contentjourney-history,
      contentjourney-traits {
        width: 100%;
      }
      uui-select {
        max-width: 100%;
        width: 16rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-bench': BenchElement;
  }
}
