import { readdirSync } from 'node:fs';
import { runTests } from '../run-tests.mjs';

// One browser and one server for all of them.
await runTests(readdirSync('browser').filter((file) => file.endsWith('.browser.ts')).map((file) => `browser/${file}`));
