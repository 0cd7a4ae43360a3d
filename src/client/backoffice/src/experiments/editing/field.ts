import { html, nothing } from '@umbraco-cms/backoffice/external/lit';

/** A control with its label, a hint, and what is wrong with it. */
export const renderField = (label: string, control: unknown, problems: readonly string[] = [], hint = '') => html`<div class="field">
  <span>${label}</span>
  ${control} ${hint ? html`<span class="hint">${hint}</span>` : nothing} ${problems.map((problem) => html`<span class="problem" lang="en">${problem}</span>`)}
</div>`;

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
