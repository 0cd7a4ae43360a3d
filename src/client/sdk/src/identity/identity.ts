import type { Memory } from '../browser/memory.ts';

const name = 'journey-visitor';

/** The visitor's token: in memory, and in the browser's storage only while consent allows it. */
export interface Identity {
  get(): string | null;
  keep(token: string): void;
  forget(): void;
  /** Takes the token out of the storage, or puts it there, when consent has changed. */
  consentChanged(): void;
}

/** Keeps the token. */
export function identity(memory: Memory, mayRemember: () => boolean): Identity {
  let token = mayRemember() ? memory.get<string>(name) : null;
  const store = () => memory.set(name, mayRemember() ? token : null);
  return {
    get: () => token,
    keep(next) {
      token = next;
      store();
    },
    forget() {
      token = null;
      store();
    },
    consentChanged: store,
  };
}
