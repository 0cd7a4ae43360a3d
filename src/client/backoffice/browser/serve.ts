import { createServer, type Plugin, type ViteDevServer } from 'vite';

const root = `${process.cwd()}/`;
const built = `${root}dist/site/`;

/** Serves the built package where a site would. */
const builtPackage: Plugin = {
  name: 'built-package',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('/App_Plugins/') ? `${built}${id.slice(1)}` : null),
};

/** Serves the harness, the built package and the real `@umbraco-cms/backoffice`, whose modules both share. */
export async function serve(): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    // Lit's production build, as sites have it.
    mode: 'production',
    root,
    logLevel: 'error',
    publicDir: built,
    plugins: [builtPackage],
    resolve: { conditions: ['browser', 'module', 'import', 'default'] },
    cacheDir: `${root}node_modules/.vite`,
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null, fs: { strict: false } },
    optimizeDeps: {
      entries: ['browser/harness.html'],
      include: [
        'class-api', 'element-api', 'components', 'document', 'event', 'extension-api', 'extension-registry', 'external/lit', 'external/uui', 'http-client', 'lit-element',
        'localization', 'localization-api', 'modal', 'property', 'property-editor', 'router', 'validation', 'variant',
      ].map((module) => `@umbraco-cms/backoffice/${module}`),
      exclude: ['monaco-editor', '@umbraco-cms/backoffice/external/monaco-editor', '@umbraco-cms/backoffice/code-editor'],
    },
  });
  return server.listen();
}
