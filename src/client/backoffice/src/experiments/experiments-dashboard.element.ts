import { css, customElement, html } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { UmbRoute, UmbRouterSlotElement, UmbRouterSlotInitEvent } from '@umbraco-cms/backoffice/router';
import '@umbraco-cms/backoffice/router';
import { ExperimentFormElement } from './editing/experiment-form.element.ts';
import { ExperimentListElement } from './experiment-list.element.ts';
import { ExperimentPageElement } from './experiment-page.element.ts';

/** What the routes lead to; it links to its neighbours. */
interface Room {
  base: string;
}

/** The room of experiments: all of them, and a page for each. Addresses can be kept and shared. */
@customElement('contentjourney-experiments-dashboard')
export class ExperimentsDashboardElement extends UmbLitElement {
  #base = '';
  #room: Room | null = null;

  #routes: UmbRoute[] = [
    { path: 'new', component: ExperimentFormElement, setup: (form) => this.#enter(form, {}) },
    { path: 'experiment/:alias/change', component: ExperimentFormElement, setup: (form, { match }) => this.#enter(form, { alias: match.params['alias'] }) },
    { path: 'experiment/:alias', component: ExperimentPageElement, setup: (page, { match }) => this.#enter(page, { alias: match.params['alias'] }) },
    { path: '', component: ExperimentListElement, setup: (list) => this.#enter(list, {}) },
  ];

  #enter(element: unknown, members: Record<string, unknown>) {
    this.#room = Object.assign(element as Room, members, { base: this.#base });
  }

  override render() {
    return html`<umb-router-slot .routes=${this.#routes} @init=${this.#onInit}></umb-router-slot>`;
  }

  #onInit({ target }: UmbRouterSlotInitEvent) {
    this.#base = (target as UmbRouterSlotElement).absoluteRouterPath ?? '';
    // The first room may be entered before the router knows where it is.
    if (this.#room) this.#room.base = this.#base;
  }

  static override styles = css`
    :host {
      display: block;
      padding: var(--uui-size-layout-1, 24px);
    }
    @media (max-width: 600px) {
      :host {
        padding: var(--uui-size-space-3, 9px);
      }
    }
  `;
}

export { ExperimentsDashboardElement as element };

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-experiments-dashboard': ExperimentsDashboardElement;
  }
}
