// Node 20 reads no TypeScript: the tests of a workspace are bundled first, the code under test with them. TEST_REPORT names a
// file for the results as JUnit XML, beside the console; each workspace writes its own, with its name before the ending.
// Further arguments go to node's test runner: node test.mjs --test-name-pattern=Undo
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';

const all = (folder, ending) => readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(ending)).sort();

/**
 * Runs every `*.test.ts` under `src`, and those files of `together` as one, so that they can share what is dear to start.
 * Ends the process with the result.
 */
export async function runTests(together = []) {
  const tests = all('src', '.test.ts');
  const common = { bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', sourcemap: 'inline', outExtension: { '.js': '.mjs' } };
  rmSync('dist/tests', { recursive: true, force: true });
  await build({ ...common, entryPoints: tests.map((file) => `src/${file}`), outdir: 'dist/tests', outbase: 'src' });
  const bundled = tests.map((file) => `dist/tests/${file.replace(/\.ts$/, '.mjs')}`);
  if (together.length > 0) {
    const contents = together.map((file) => `import './${file}';`).join('\n');
    await build({ ...common, stdin: { contents, resolveDir: '.' }, outfile: 'dist/tests/together.test.mjs' });
    bundled.push('dist/tests/together.test.mjs');
  }

  const report = process.env.TEST_REPORT?.replace(/(\.[^./]*)?$/, (ending) => `-${basename(process.cwd())}${ending}`);
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', ...(report ? ['--test-reporter=junit', `--test-reporter-destination=${report}`] : [])];
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...process.argv.slice(2), ...reporters, ...bundled], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
