import type { Plugin } from 'vite';
import own from '../package.json' with { type: 'json' };
import { manifests } from '../src/manifests.ts';
import { fileOf, PACKAGE_NAME, PACKAGE_PATH } from '../src/package.ts';

/**
 * Writes `umbraco-package.json`, by which the CMS finds the package. Files carry a hash in their names, so that a browser
 * never mixes those of two versions; the manifests are given the names that the build made.
 */
export function umbracoPackage(): Plugin {
  return {
    name: 'umbraco-package',
    generateBundle(_, bundle) {
      const built = new Map<unknown, string>(
        Object.values(bundle).flatMap((file) => (file.type === 'chunk' && file.isEntry ? [[fileOf(file.name), `${PACKAGE_PATH}/${file.fileName}`]] : [])),
      );
      const content = {
        id: PACKAGE_NAME,
        name: PACKAGE_NAME,
        version: process.env['CONTENTJOURNEY_VERSION'] || own.version,
        extensions: manifests,
      };
      const source = JSON.stringify(content, (_key, value: unknown) => built.get(value) ?? value, 2);
      this.emitFile({ type: 'asset', fileName: 'umbraco-package.json', source: `${source}\n` });
    },
  };
}
