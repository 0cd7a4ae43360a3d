// What a .NET build needs of the client, made only when out of date, and by one build at a time.
// Usage: node ensure-built.mjs [sdk|backoffice]
import { execSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const lock = join(root, 'dist', 'build.lock');
const at = (path) => join(root, path);
const changed = (path) => statSync(at(path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const newest = (paths) => Math.max(...paths.map(changed));
const run = (command) => execSync(command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

function take() {
  mkdirSync(dirname(lock), { recursive: true });
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

// A build that was killed leaves its lock behind.
function dropIfAbandoned() {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(lock, { force: true });
  }
}

const sourcesOf = (workspace) => readdirSync(at(`${workspace}/src`), { recursive: true }).map((file) => `${workspace}/src/${file}`);

function ensureSdk() {
  if (changed('sdk/dist/contentjourney.js') < newest([...sourcesOf('sdk'), 'sdk/build.mjs', 'package-lock.json'])) {
    run('npm run bundle --workspace sdk --silent');
  }
}

// Out of date as well when it was built for another version: packages for two versions of the CMS are made of one source.
function ensureBackoffice() {
  const stamp = '../ContentJourney.Umbraco/wwwroot/App_Plugins/ContentJourney/umbraco-package.json';
  const sources = [...sourcesOf('backoffice'), 'backoffice/vite.config.ts', 'backoffice/plugins/umbraco-package.ts', 'package-lock.json'];
  const builtFor = changed(stamp) === 0 ? null : JSON.parse(readFileSync(at(stamp), 'utf8')).version;
  if (builtFor !== process.env.CONTENTJOURNEY_VERSION || changed(stamp) < newest(sources)) {
    run('npm run bundle --workspace backoffice --silent');
  }
}

while (!take()) {
  await new Promise((resolve) => setTimeout(resolve, 200));
  dropIfAbandoned();
}

try {
  if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
    run('npm ci --no-audit --no-fund --loglevel=error');
  }

  ({ sdk: ensureSdk, backoffice: ensureBackoffice })[process.argv[2] ?? 'sdk']();
} finally {
  rmSync(lock, { force: true });
}
