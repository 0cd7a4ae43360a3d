import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { umbracoPackage } from './plugins/umbraco-package.ts';

const src = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

// The backoffice brings its own modules by an import map; ours must use the very same.
export default defineConfig({
  plugins: [umbracoPackage()],
  publicDir: false,
  build: {
    outDir: '../../ContentJourney.Umbraco/wwwroot/App_Plugins/ContentJourney',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    lib: {
      formats: ['es'],
      entry: {
        'tags-editor': src('tags/tags-editor.element.ts'),
        'journey-picker': src('journey-picker/journey-picker.element.ts'),
        'journeys-dashboard': src('dashboard/journeys-dashboard.element.ts'),
        'experiments-dashboard': src('experiments/experiments-dashboard.element.ts'),
        'localization-en': src('localization/entry-en.ts'),
        'localization-da': src('localization/entry-da.ts'),
      },
    },
    rollupOptions: {
      external: /^@umbraco-cms\//,
      output: { entryFileNames: '[name]-[hash].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
