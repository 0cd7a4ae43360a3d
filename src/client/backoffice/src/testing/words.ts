import type { Dictionary, Term, Words } from '../localization/words.ts';

/** Words without a backoffice, as its own dictionary would say them. */
export const wordsIn = (dictionary: Dictionary, language: string): Words => ({
  language,
  term: (key: Term, ...given: unknown[]) => {
    const text = dictionary[key] as string | ((...args: unknown[]) => string);
    return typeof text === 'string' ? text : text(...given);
  },
});
