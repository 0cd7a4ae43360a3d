import { build } from 'esbuild';

const common = { entryPoints: ['src/index.ts'], bundle: true, minify: true, target: 'es2022', legalComments: 'none', logLevel: 'warning' };

await build({ ...common, format: 'esm', outfile: 'dist/contentjourney.js' });
await build({ ...common, format: 'iife', globalName: 'ContentJourney', outfile: 'dist/contentjourney.iife.js' });
