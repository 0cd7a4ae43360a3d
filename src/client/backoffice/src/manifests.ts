import { manifests as dashboard } from './dashboard/manifests.ts';
import { manifests as experiments } from './experiments/manifests.ts';
import { manifests as journeyPicker } from './journey-picker/manifests.ts';
import { manifests as localization } from './localization/manifests.ts';
import { manifests as section } from './section/manifests.ts';
import { manifests as tags } from './tags/manifests.ts';

/** Everything the package adds to the backoffice: the `extensions` of `umbraco-package.json`. */
export const manifests: UmbExtensionManifest[] = [...localization, ...section, ...dashboard, ...experiments, ...tags, ...journeyPicker];
