// Records what the real management API answers, for the browser tests. Start Edge on an empty data folder with a management key, then:
//   node browser/record.mjs http://127.0.0.1:5080 <management key>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const [host, key] = process.argv.slice(2);
const folder = new URL('recorded/', import.meta.url);
mkdirSync(folder, { recursive: true });

async function record(name, method, path, body) {
  const answer = await fetch(`${host}/umbraco/contentjourney/api/v1/${path}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  });
  const content = await answer.json();
  if (name) writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify({ status: answer.status, body: content }, null, 2)}\n`);
  return content;
}

const rules = (await record('rules-1', 'GET', 'journeys/default/rule-sets/1')).ruleSet;
await record('journeys', 'GET', 'journeys');
await record('journey', 'GET', 'journeys/default');
await record('journey-missing', 'GET', 'journeys/gone');
await record(null, 'POST', 'journeys/default/rule-sets', { ...rules, personaPolicy: { threshold: 20, lead: 5 } });
await record('rules-2', 'GET', 'journeys/default/rule-sets/2');
await record('versions', 'GET', 'journeys/default/rule-sets');
await record('published', 'POST', 'journeys/default/rule-sets/2/publish');
await record('versions-published', 'GET', 'journeys/default/rule-sets');
await record('rolled-back', 'POST', 'journeys/default/rule-sets/1/rollback');
await record('versions-rolled-back', 'GET', 'journeys/default/rule-sets');
await record('decision', 'POST', 'journeys/default/decide', JSON.parse(readFileSync(new URL('visitor.json', import.meta.url), 'utf8')));
await record('decision-refused', 'POST', 'journeys/default/decide', { history: [{ type: 'unheard-of' }] });
