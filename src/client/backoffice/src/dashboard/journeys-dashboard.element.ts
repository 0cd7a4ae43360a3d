import { css, customElement, html, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { ApiFailure } from '../api/api-failure.ts';
import { fetchJourneys } from '../api/journey-api.ts';
import type { Journey } from '../journeys/journey.ts';
import { wordsOf } from '../localization/words-of.ts';
import { sharedStyles } from '../shared/styles.ts';
import '../bench/bench.element.ts';
import '../journeys/journey-path.element.ts';
import '../rules/rule-versions.element.ts';

/** The site's journeys: their stages, their rules, and a bench to try visitors on. */
@customElement('contentjourney-journeys-dashboard')
export class JourneysDashboardElement extends UmbLitElement {
  @state()
  private _journeys: readonly Journey[] | null = null;

  @state()
  private _failure: string | null = null;

  #words = wordsOf(this.localize);

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  async #load() {
    this._failure = null;
    try {
      this._journeys = await fetchJourneys();
    } catch (error) {
      this._failure = error instanceof ApiFailure ? error.message : String(error);
    }
  }

  override render() {
    if (this._failure !== null) {
      return html`<div role="alert">
        <p>${this.#words.term('journeysFailed')}</p>
        <p class="hint">${this._failure}</p>
        <uui-button look="outline" label=${this.#words.term('retry')} @click=${this.#load}></uui-button>
      </div>`;
    }

    if (!this._journeys) return html`<p role="status">${this.#words.term('loading')}<uui-loader-bar></uui-loader-bar></p>`;
    if (this._journeys.length === 0) return html`<p>${this.#words.term('noJourneys')}</p>`;
    return this._journeys.map(
      (journey) => html`<uui-box headline=${journey.name} data-journey=${journey.alias}>
        <contentjourney-journey-path .journey=${journey}></contentjourney-journey-path>
        <contentjourney-rule-versions .journey=${journey.alias}></contentjourney-rule-versions>
        <contentjourney-bench .journey=${journey}></contentjourney-bench>
      </uui-box>`,
    );
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--uui-size-layout-1, 24px);
        padding: var(--uui-size-layout-1, 24px);
      }
      contentjourney-rule-versions,
      contentjourney-bench {
        border-top: 1px solid var(--uui-color-divider, #f6f6f7);
        margin-top: var(--uui-size-space-5, 18px);
        padding-top: var(--uui-size-space-5, 18px);
      }
      @media (max-width: 600px) {
        :host {
          padding: var(--uui-size-space-3, 9px);
        }
      }
    `,
  ];
}

export { JourneysDashboardElement as element };

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-journeys-dashboard': JourneysDashboardElement;
  }
}
