// Records what the real management API answers about experiments, for the browser tests: real visitors take part in a real experiment.
// Start Edge on an empty data folder with a management key, then:
//   node browser/record-experiments.mjs http://127.0.0.1:5080 <management key>
import { mkdirSync, writeFileSync } from 'node:fs';

const [host, key] = process.argv.slice(2);
const folder = new URL('recorded/experiments/', import.meta.url);
mkdirSync(folder, { recursive: true });

async function manage(method, path, body) {
  const answer = await fetch(`${host}/umbraco/contentjourney/api/v1/${path}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

async function record(name, method, path, body) {
  const answer = await manage(method, path, body);
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(answer, null, 2)}\n`);
  return answer.body;
}

// Always the same numbers, so that what visitors do is the same whenever it is recorded; their variants are drawn by the server.
let seed = 1;
const random = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

async function visit(token, touchpoints) {
  const answer = await fetch(`${host}/umbraco/delivery/api/v2/journey/visit`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0', ...(token ? { 'Journey-Visitor': token } : {}) },
    body: JSON.stringify({ consent: { analytics: true, personalization: true, experiments: true }, touchpoints }),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Looks at two bikes, at which the variants' rules differ, and orders rather if that led to the next stage. */
async function visitor() {
  const [orders, complains, value] = [random(), random(), 400 + 2400 * random() ** 3];
  const { visitor: token, experiments } = await visit(null, [{ type: 'product-view' }, { type: 'product-view' }]);
  const sooner = experiments[0]?.variant === 'sooner';
  if (orders < (sooner ? 0.27 : 0.2)) await visit(token, [{ type: 'order', value: Math.round(value) }]);
  if (complains < 0.05) await visit(token, [{ type: 'support-call' }]);
}

async function visitors(count) {
  for (let sent = 0; sent < count; sent += 20) await Promise.all(Array.from({ length: 20 }, visitor));
}

const { ruleSet } = (await manage('GET', 'journeys/default/rule-sets/1')).body;
const sooner = structuredClone(ruleSet);
sooner.stages.consideration.enter.any[0].atLeast = 2;
await manage('POST', 'journeys/default/rule-sets', sooner);
await manage('POST', 'journeys/default/rule-sets/2/publish');
await manage('POST', 'journeys/default/rule-sets/1/rollback');
await manage('POST', 'journeys/default/rule-sets', { ...ruleSet, personaPolicy: { threshold: 20, lead: 5 } });
await record('versions', 'GET', 'journeys/default/rule-sets');
await record('none', 'GET', 'experiments');

const experiment = {
  journey: 'default',
  kind: 'rule-set',
  hypothesis: 'Two bikes looked at are enough: buyers who are shown comparisons sooner order more often.',
  variants: [{ alias: 'control', weight: 50, ruleSetVersion: 1 }, { alias: 'sooner', weight: 50, ruleSetVersion: 2 }],
  audience: { count: { types: ['product-view'] }, atLeast: 1 },
  exclusionGroup: 'shop',
  metrics: [
    { alias: 'orders', kind: 'conversion', match: { types: ['order'] }, window: '14d', primary: true },
    { alias: 'revenue', kind: 'sum', match: { types: ['order'] }, window: '14d', capQuantile: 0.99 },
    { alias: 'onwards', kind: 'progress', window: '14d' },
    { alias: 'complaints', kind: 'conversion', match: { types: ['support-call'] }, window: '14d', guardrail: true, lowerIsBetter: true },
  ],
};
const hero = {
  journey: 'default',
  kind: 'content',
  slot: 'hero',
  hypothesis: 'A test ride says more than a price.',
  variants: [
    { alias: 'offer', weight: 1, items: ['0b7c0000-0000-4000-8000-000000000001'] },
    { alias: 'test-ride', weight: 1, items: ['0b7c0000-0000-4000-8000-000000000002', '0b7c0000-0000-4000-8000-000000000003'] },
  ],
  exclusionGroup: 'shop',
  holdout: 10,
  minimumRuntime: '14d',
  metrics: [{ alias: 'rides', kind: 'conversion', match: { types: ['test-ride-booking'] }, window: '7d', primary: true }],
};
const at = 'experiments/consider-sooner';
await record('draft', 'PUT', at, experiment);
await record('hero', 'PUT', 'experiments/hero-test-ride', hero);
await manage('PUT', 'experiments/one-order-advocates', { ...experiment, hypothesis: '', exclusionGroup: null });
await record('list-drafts', 'GET', 'experiments');
await record('refused', 'PUT', at, {
  ...experiment,
  variants: [{ alias: 'control', weight: 0, ruleSetVersion: 1 }, { alias: 'Sooner', weight: 50, ruleSetVersion: 3 }],
  audience: { count: { types: ['unheard-of'] }, atLeast: 0 },
  metrics: [{ alias: 'orders', kind: 'conversion', match: { types: [] }, primary: true }],
});
await record('running', 'POST', `${at}/start`);
await record('start-refused', 'POST', 'experiments/one-order-advocates/start');
await visitors(300);
await record('results-early', 'GET', `${at}/results`);
await record('list-running', 'GET', 'experiments');
await visitors(3300);
await record('results', 'GET', `${at}/results`);
await record('paused', 'POST', `${at}/pause`);
await record('resumed', 'POST', `${at}/resume`);
await record('stopped', 'POST', `${at}/stop`);
await record('list', 'GET', 'experiments');
await record('published', 'POST', `${at}/publish-winner`, { variant: 'sooner' });
await record('undone', 'POST', `${at}/undo-publish`);

const totals = (visitorsAndConversions) =>
  visitorsAndConversions.map(([alias, visitors, conversions]) => ({ alias, weight: 50, visitors, conversions }));
await record('results-invalid', 'POST', 'experiments/analyze', { peeked: true, variants: totals([['control', 4820, 964], ['sooner', 4310, 1034]]) });
await record('results-no-difference', 'POST', 'experiments/analyze', { peeked: true, variants: totals([['control', 9030, 1806], ['sooner', 8991, 1811]]) });
await record('results-control-better', 'POST', 'experiments/analyze', { variants: totals([['control', 44700, 8502], ['sooner', 45489, 8279]]) });
await record('results-three', 'POST', 'experiments/analyze', { peeked: true, variants: totals([['control', 5010, 1002], ['sooner', 4980, 1215], ['much-sooner', 5032, 1020]]) });
await record('results-tiny', 'POST', 'experiments/analyze', { variants: totals([['control', 12, 0], ['sooner', 11, 2]]) });
await record('results-nobody', 'POST', 'experiments/analyze', { variants: totals([['control', 0, 0], ['sooner', 0, 0]]) });
await record('results-too-short', 'POST', 'experiments/analyze', { minimumRuntime: '14d', elapsed: '3d', variants: totals([['control', 510, 102], ['sooner', 498, 121]]) });
await record('results-harm', 'POST', 'experiments/analyze', {
  peeked: true,
  variants: totals([['control', 5010, 1002], ['sooner', 4980, 1215]]),
  metrics: [{ alias: 'complaints', guardrail: true, lowerIsBetter: true, variants: [{ alias: 'control', conversions: 250 }, { alias: 'sooner', conversions: 420 }] }],
});
await record('plan', 'POST', 'experiments/analyze', {
  baseline: 0.2, minimumEffect: 0.1, visitorsPerDay: 500, variants: totals([['control', 0, 0], ['sooner', 0, 0]]),
});
await record('plan-refused', 'POST', 'experiments/analyze', {
  baseline: 3, minimumEffect: 0, visitorsPerDay: 500, variants: totals([['control', 0, 0], ['sooner', 0, 0]]),
});
