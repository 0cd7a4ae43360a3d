import { PACKAGE_NAME } from '../package.ts';

/** The section: what user groups are granted, and what the management API asks for. */
export const SECTION_ALIAS = `${PACKAGE_NAME}.Section.Journeys`;
