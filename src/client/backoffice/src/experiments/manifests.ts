import { localized } from '../localization/words.ts';
import { fileOf, PACKAGE_NAME } from '../package.ts';
import { SECTION_ALIAS } from '../section/constants.ts';

export const manifests: UmbExtensionManifest[] = [
  {
    type: 'dashboard',
    alias: `${PACKAGE_NAME}.Dashboard.Experiments`,
    name: `${PACKAGE_NAME} experiments`,
    element: fileOf('experiments-dashboard'),
    weight: 90,
    meta: { label: localized('experiments'), pathname: 'experiments' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: SECTION_ALIAS }],
  },
];
