import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Places } from '../../api/api-failure.ts';
import type { Journey } from '../../journeys/journey.ts';
import { wordsOf } from '../../localization/words-of.ts';
import { withTouchpoint, withoutTouchpoint } from '../../moments/after.ts';
import { hasMoreConditions } from '../../moments/moment-phrases.ts';
import { sharedStyles } from '../../shared/styles.ts';
import type { Metric, MetricKind } from '../experiment.ts';
import { directionOf, directionsOf, DRAFT_CHANGED, type Draft, replaced, type Role, roleOf, without, withMetric, withRole } from './draft.ts';
import { renderField, valueOf } from './field.ts';
import { messagesAt, messagesOnlyAt } from './places.ts';
import '../../journeys/touchpoint-types.element.ts';
import '../../moments/duration.element.ts';

const KINDS: readonly MetricKind[] = ['conversion', 'progress', 'sum', 'time'];
const ROLES: readonly Role[] = ['primary', 'secondary', 'guardrail'];

/** What an experiment is judged by. */
@customElement('contentjourney-metrics-form')
export class MetricsFormElement extends UmbLitElement {
  @property({ attribute: false })
  draft!: Draft;

  @property({ attribute: false })
  journey!: Journey;

  @property({ attribute: false })
  places: Places = {};

  #words = wordsOf(this.localize);

  override render() {
    return html`<fieldset>
      <legend>${this.#words.term('metrics')}</legend>
      <p class="hint">${this.#words.term('metricsHint')}</p>
      ${this.draft.metrics.map((metric, place) => this.#renderMetric(metric, place))}
      ${messagesOnlyAt(this.places, 'metrics').map((message) => html`<p class="problem" lang="en">${message}</p>`)}
      <uui-button compact look="placeholder" data-action="add-metric" label=${this.#words.term('addMetric')} @click=${() => this.#tell(withMetric(this.draft))}></uui-button>
    </fieldset>`;
  }

  #renderMetric(metric: Metric, place: number) {
    const at = (member: string) => messagesAt(this.places, `metrics[${place}].${member}`);
    const [name, measures, role] = [this.#words.term('metricName'), this.#words.term('metricMeasures'), this.#words.term('metricRole')];
    return html`<div class="metric" role="group" aria-label=${this.#words.term('metricPlace', place + 1)} data-metric=${place}>
      <div class="row">
        ${renderField(name, html`<uui-input label=${name} .value=${metric.alias} ?error=${at('alias').length > 0} @change=${(event: Event) => this.#replace(place, { alias: valueOf(event).trim() })}></uui-input>`, at('alias'))}
        ${renderField(
          measures,
          this.#renderSelect(measures, KINDS.map((kind) => ({ name: this.#words.term('metricKind', kind), value: kind, selected: kind === metric.kind })), (kind) =>
            this.#replace(place, { kind: kind as MetricKind, lowerIsBetter: kind === 'time' }),
          ),
          at('kind'),
        )}
        ${renderField(
          role,
          this.#renderSelect(role, ROLES.map((one) => ({ name: this.#words.term('role', one), value: one, selected: one === roleOf(metric) })), (one) =>
            this.#set(withRole(this.draft.metrics, place, one as Role)),
          ),
          [...at('primary'), ...at('guardrail')],
        )}
        ${this.draft.metrics.length === 1
          ? nothing
          : html`<uui-button compact look="secondary" label=${this.#words.term('removeMetric', place + 1)} @click=${() => this.#set(without(this.draft.metrics, place))}><span aria-hidden="true">×</span></uui-button>`}
      </div>
      ${metric.kind === 'progress' ? nothing : this.#renderMatch(metric, place, at('match'))} ${this.#renderHow(metric, place, at)}
    </div>`;
  }

  #renderMatch({ match }: Metric, place: number, problems: string[]) {
    const set = (after: { match: Metric['match'] } | null) => this.#replace(place, { match: after?.match ?? {} });
    return html`<contentjourney-touchpoint-types
        .journey=${this.journey}
        .types=${match['types'] ?? []}
        @type-added=${({ detail }: CustomEvent<string>) => set(withTouchpoint({ match }, detail))}
        @type-removed=${({ detail }: CustomEvent<string>) => set(withoutTouchpoint({ match }, detail))}></contentjourney-touchpoint-types>
      ${match['types'] === undefined ? html`<p class="hint">${this.#words.term('anyTouchpointCounts')}</p>` : nothing}
      ${hasMoreConditions({ match }) ? html`<p class="hint">${this.#words.term('moreConditions')}</p>` : nothing}
      ${problems.map((problem) => html`<p class="problem" lang="en">${problem}</p>`)}`;
  }

  #renderHow(metric: Metric, place: number, at: (member: string) => string[]) {
    const cap = this.#words.term('cap');
    return html`<div class="row">
      <div>
        <contentjourney-duration
          label=${this.#words.term('metricWindow')}
          hint=${this.#words.term('metricWindowHint')}
          .value=${metric.window}
          @duration-changed=${({ detail }: CustomEvent<string>) => this.#replace(place, { window: detail })}></contentjourney-duration>
        ${at('window').map((problem) => html`<p class="problem" lang="en">${problem}</p>`)}
      </div>
      ${metric.kind === 'sum' || metric.kind === 'time'
        ? renderField(
            cap,
            html`<uui-input type="number" min="50" max="100" step="0.1" label=${cap} .value=${metric.capQuantile === null ? '' : String(metric.capQuantile * 100)} @change=${(event: Event) => this.#replace(place, { capQuantile: valueOf(event) === '' ? null : Number(valueOf(event)) / 100 })}></uui-input>`,
            at('capQuantile'),
            this.#words.term('capHint'),
          )
        : nothing}
      ${this.#renderDirection(metric, place, at('lowerIsBetter'))}
    </div>`;
  }

  #renderDirection(metric: Metric, place: number, problems: string[]) {
    const label = this.#words.term('direction');
    const options = directionsOf(metric).map((one) => ({ name: this.#words.term('directionIs', one), value: one, selected: one === directionOf(metric) }));
    return renderField(label, this.#renderSelect(label, options, (one) => this.#replace(place, { lowerIsBetter: one === 'either' ? null : one === 'less' })), problems);
  }

  #renderSelect(label: string, options: { name: string; value: string; selected: boolean }[], choose: (value: string) => void) {
    return html`<uui-select label=${label} .options=${options} @change=${(event: Event) => choose(valueOf(event))}></uui-select>`;
  }

  #replace(place: number, members: Partial<Metric>) {
    this.#set(replaced(this.draft.metrics, place, members));
  }

  #set(metrics: Metric[]) {
    this.#tell({ ...this.draft, metrics });
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
      .metric {
        border-inline-start: 3px solid var(--uui-color-divider-standalone, #e9e9eb);
        display: grid;
        gap: var(--uui-size-space-3, 9px);
        grid-template-columns: minmax(0, 1fr);
        padding-inline-start: var(--uui-size-space-4, 12px);
        width: 100%;
      }
      .row > uui-button {
        align-self: center;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'contentjourney-metrics-form': MetricsFormElement;
  }
}
