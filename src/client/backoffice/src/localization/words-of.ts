import type { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import { AREA, type Term, type TermArguments, type Words } from './words.ts';

/** The words of the user's language, through the element that shows them: it is drawn again when the language changes. */
export function wordsOf(localize: UmbLocalizationController): Words {
  return {
    term: <Key extends Term>(key: Key, ...given: TermArguments<Key>) => localize.term<string>(`${AREA}_${key}`, ...given),
    get language() {
      return localize.lang() === 'en' ? 'en-GB' : localize.lang();
    },
  };
}
