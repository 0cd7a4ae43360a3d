/** Name of the package in the CMS and start of all its aliases. */
export const PACKAGE_NAME = 'ContentJourney';

/** Where a site serves the package's files. */
export const PACKAGE_PATH = '/App_Plugins/ContentJourney';

/** The address of a built file, by the name of its entry in `vite.config.ts`. */
export const fileOf = (entry: string): string => `${PACKAGE_PATH}/${entry}.js`;
