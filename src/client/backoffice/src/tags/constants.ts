import { PACKAGE_NAME } from '../package.ts';

/** The editor on the server: `TagsEditor.EditorAlias`. */
export const TAGS_SCHEMA_ALIAS = `${PACKAGE_NAME}.Tags`;

/** The editor in the browser, as data types name it. */
export const TAGS_UI_ALIAS = `${PACKAGE_NAME}.PropertyEditorUi.Tags`;

/** The setting of a data type that names the journey: `TagsConfiguration.Journey`. */
export const JOURNEY_SETTING = 'journey';

/** The journey that always exists. */
export const DEFAULT_JOURNEY = 'default';
