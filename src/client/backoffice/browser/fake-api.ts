import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Page, Route } from 'playwright-core';

interface Recorded {
  readonly status: number;
  readonly body: unknown;
}

type Answer = Recorded | 'away';

const recorded = (name: string): Recorded => JSON.parse(readFileSync(`browser/recorded/${name}.json`, 'utf8')) as Recorded;

/** The body of a recorded answer. */
export const bodyOf = (name: string): unknown => recorded(name).body;

/** Answers the management API's calls with what the real one answered (see `record.mjs`), and notes them. */
export class FakeApi {
  readonly calls: { method: string; path: string; body: unknown; authorization: string | undefined }[] = [];

  /** Milliseconds that every answer takes. */
  latency = 0;

  #answers = new Map<string, Answer>([
    ['GET journeys', recorded('journeys')],
    ['GET journeys/default', recorded('journey')],
    ['GET journeys/gone', recorded('journey-missing')],
    ['GET journeys/default/rule-sets', recorded('versions')],
    ['GET journeys/default/rule-sets/1', recorded('rules-1')],
    ['GET journeys/default/rule-sets/2', recorded('rules-2')],
    ['POST journeys/default/rule-sets/2/publish', recorded('published')],
    ['POST journeys/default/rule-sets/1/rollback', recorded('rolled-back')],
    ['POST journeys/default/decide', recorded('decision')],
    ['GET experiments', recorded('experiments/list')],
    ['GET experiments/consider-sooner', recorded('experiments/stopped')],
    ['GET experiments/consider-sooner/results', recorded('experiments/results')],
  ]);

  async attach(page: Page): Promise<void> {
    await page.route('**/umbraco/contentjourney/api/v1/**', (route) => this.#answer(route));
  }

  /** Answers a call otherwise from now on. `away`: the connection breaks. */
  answer(call: string, how: Answer | string): void {
    this.#answers.set(call, typeof how === 'string' && how !== 'away' ? recorded(how) : (how as Answer));
  }

  count(call: string): number {
    return this.calls.filter(({ method, path }) => `${method} ${path}` === call).length;
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const path = new URL(request.url()).pathname.replace('/umbraco/contentjourney/api/v1/', '');
    this.calls.push({ method: request.method(), path, body: request.postDataJSON() as unknown, authorization: request.headers()['authorization'] });
    this.#follow(request.method(), path);
    const answer = this.#answers.get(`${request.method()} ${path}`);
    if (answer === undefined) throw new Error(`Nothing was recorded for ${request.method()} ${path}.`);
    if (this.latency > 0) await setTimeout(this.latency);
    if (answer === 'away') return route.abort('connectionrefused');
    const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
    return route.fulfill({ status: answer.status, contentType: type, body: answer.body === undefined ? '' : JSON.stringify(answer.body) });
  }

  // A change shows in the next list.
  #follow(method: string, path: string): void {
    if (method !== 'POST') return;
    if (path.endsWith('/publish')) this.answer('GET journeys/default/rule-sets', 'versions-published');
    if (path.endsWith('/rollback')) this.answer('GET journeys/default/rule-sets', 'versions-rolled-back');
  }
}
