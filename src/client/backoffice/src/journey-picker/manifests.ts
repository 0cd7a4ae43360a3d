import { localized } from '../localization/words.ts';
import { fileOf, PACKAGE_NAME } from '../package.ts';
import { JOURNEY_PICKER_ALIAS } from './constants.ts';

// Without a schema it serves the settings of data types only.
export const manifests: UmbExtensionManifest[] = [
  {
    type: 'propertyEditorUi',
    alias: JOURNEY_PICKER_ALIAS,
    name: `${PACKAGE_NAME} journey picker`,
    element: fileOf('journey-picker'),
    meta: { label: localized('journey'), icon: 'icon-map-alt', group: 'pickers', supportsReadOnly: true },
  },
];
