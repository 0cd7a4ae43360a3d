/**
 * The experiments whose results were asked for while they ran, as long as the backoffice is open. The server keeps it for good but does
 * not tell; asking again and again would teach nothing.
 */
const looked = new Set<string>();

export const noteLook = (alias: string): void => void looked.add(alias);

export const wasLooked = (alias: string): boolean => looked.has(alias);
