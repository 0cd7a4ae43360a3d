import type { en } from './en.ts';

/** The texts of another language: the same keys and arguments. */
export type DictionaryOf<English> = {
  readonly [Key in keyof English]: English[Key] extends (...given: infer Given) => string ? (...given: Given) => string : string;
};

/** The texts of one language. */
export type Dictionary = DictionaryOf<typeof en>;

export type Term = keyof typeof en;
export type TermArguments<Key extends Term> = (typeof en)[Key] extends (...given: infer Given) => string ? Given : [];

/** Speaks the user's language. */
export interface Words {
  term<Key extends Term>(key: Key, ...given: TermArguments<Key>): string;
  /** The code of the language, for dates and numbers. */
  readonly language: string;
}

/** Name of the group of texts in the backoffice's own dictionary. */
export const AREA = 'contentJourney';

/** What a manifest writes to name a text. */
export const localized = (key: Term): string => `#${AREA}_${key}`;
