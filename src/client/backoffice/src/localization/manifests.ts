import { fileOf, PACKAGE_NAME } from '../package.ts';

const LANGUAGES = [
  { culture: 'en', name: 'English' },
  { culture: 'da', name: 'Danish' },
];

export const manifests: UmbExtensionManifest[] = LANGUAGES.map(({ culture, name }) => ({
  type: 'localization',
  alias: `${PACKAGE_NAME}.Localization.${culture}`,
  name: `${PACKAGE_NAME} texts in ${name}`,
  js: fileOf(`localization-${culture}`),
  meta: { culture },
}));
