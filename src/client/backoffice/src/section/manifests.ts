import { localized } from '../localization/words.ts';
import { PACKAGE_NAME } from '../package.ts';
import { SECTION_ALIAS } from './constants.ts';

export const manifests: UmbExtensionManifest[] = [
  {
    type: 'section',
    alias: SECTION_ALIAS,
    name: `${PACKAGE_NAME} section`,
    weight: 250,
    meta: { label: localized('section'), pathname: 'journeys' },
    conditions: [{ alias: 'Umb.Condition.SectionUserPermission', match: SECTION_ALIAS }],
  },
];
