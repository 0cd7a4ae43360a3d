import { PACKAGE_NAME } from '../package.ts';

/** Picks the journey of a data type. */
export const JOURNEY_PICKER_ALIAS = `${PACKAGE_NAME}.PropertyEditorUi.JourneyPicker`;
