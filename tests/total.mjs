// Adds up the results of all runners: every .trx of `dotnet test` and the JUnit reports of the client's workspaces. A runner that left no
// report, or a step that failed without a failing test, counts as a failure. Usage: node tests/total.mjs DIR FAILED_STEPS
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [directory, failedSteps] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const add = (name, passed, failed, skipped) => {
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
};

const reports = readdirSync(directory).sort();
for (const file of reports) {
  const text = readFileSync(join(directory, file), 'utf8');
  if (file.endsWith('.trx')) {
    const counters = text.match(/<Counters ([^>]*)\/>/)?.[1] ?? '';
    const count = (name) => Number(counters.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
    const failed = count('failed') + count('error') + count('timeout') + count('aborted');
    add(file.replace('.csproj.trx', ''), count('passed'), failed, count('total') - count('passed') - failed);
  } else if (file.endsWith('.xml')) {
    const count = (name) => Number(text.match(new RegExp(`<!-- ${name} (\\d+) -->`))?.[1] ?? 0);
    add(file.replace('.xml', ''), count('pass'), count('fail') + count('cancelled'), count('skipped') + count('todo'));
  }
}

if (total.passed === 0 || (Number(failedSteps) > 0 && total.failed === 0)) {
  total.failed += Math.max(1, Number(failedSteps));
}

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
