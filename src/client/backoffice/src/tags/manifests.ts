import { JOURNEY_PICKER_ALIAS } from '../journey-picker/constants.ts';
import { localized } from '../localization/words.ts';
import { fileOf, PACKAGE_NAME } from '../package.ts';
import { DEFAULT_JOURNEY, JOURNEY_SETTING, TAGS_SCHEMA_ALIAS, TAGS_UI_ALIAS } from './constants.ts';

export const manifests: UmbExtensionManifest[] = [
  {
    type: 'propertyEditorUi',
    alias: TAGS_UI_ALIAS,
    name: `${PACKAGE_NAME} tags`,
    element: fileOf('tags-editor'),
    meta: {
      label: localized('tagsLabel'),
      icon: 'icon-map-alt',
      group: 'common',
      propertyEditorSchemaAlias: TAGS_SCHEMA_ALIAS,
      supportsReadOnly: true,
      settings: {
        properties: [
          {
            alias: JOURNEY_SETTING,
            label: localized('journey'),
            description: localized('journeyHint'),
            propertyEditorUiAlias: JOURNEY_PICKER_ALIAS,
          },
        ],
        defaultData: [{ alias: JOURNEY_SETTING, value: DEFAULT_JOURNEY }],
      },
    },
  },
];
