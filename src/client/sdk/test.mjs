// Node 20 reads no TypeScript: the tests are bundled first, the code under test with them. TEST_REPORT names a file for the
// results as JUnit XML, beside the console.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const tests = readdirSync('src', { recursive: true }).filter((file) => file.endsWith('.test.ts'));
rmSync('dist/tests', { recursive: true, force: true });
await build({
  entryPoints: tests.map((file) => `src/${file}`),
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  outdir: 'dist/tests',
  outbase: 'src',
  outExtension: { '.js': '.mjs' },
});

const bundled = tests.map((file) => `dist/tests/${file.replace(/\.ts$/, '.mjs')}`);
const report = process.env.TEST_REPORT;
const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', ...(report ? ['--test-reporter=junit', `--test-reporter-destination=${report}`] : [])];
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...reporters, ...bundled], { stdio: 'inherit' });
process.exit(status ?? 1);
