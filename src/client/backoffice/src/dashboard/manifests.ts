import { localized } from '../localization/words.ts';
import { fileOf, PACKAGE_NAME } from '../package.ts';
import { SECTION_ALIAS } from '../section/constants.ts';

export const manifests: UmbExtensionManifest[] = [
  {
    type: 'dashboard',
    alias: `${PACKAGE_NAME}.Dashboard.Journeys`,
    name: `${PACKAGE_NAME} journeys`,
    element: fileOf('journeys-dashboard'),
    weight: 100,
    meta: { label: localized('dashboard'), pathname: 'journeys' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: SECTION_ALIAS }],
  },
];
