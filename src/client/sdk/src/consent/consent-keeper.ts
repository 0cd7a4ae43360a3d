import { hasPrivacyControl } from '../browser/privacy-control.ts';
import type { Memory } from '../browser/memory.ts';
import type { Consent } from '../contract/consent.ts';

const name = 'journey-consent';

/** What the visitor said, kept in this browser. The choice itself is all that a refusal leaves behind. */
export interface ConsentKeeper {
  /** What the visitor said; null: nothing yet. With Global Privacy Control silence is a refusal. */
  get(): Consent | null;
  keep(consent: Consent): void;
  /** What goes into a request's body: only what was said in so many words. */
  stated(): Consent | undefined;
  /** Whether this browser may remember who the visitor is. */
  remembers(): boolean;
}

/** Keeps consent in a storage. */
export function consentKeeper(memory: Memory): ConsentKeeper {
  let said = memory.get<Consent>(name);
  return {
    get: () => said ?? (hasPrivacyControl() ? { analytics: false, personalization: false, experiments: false } : null),
    keep(consent) {
      said = consent;
      memory.set(name, consent);
    },
    stated: () => said ?? undefined,
    remembers: () => !!said && Object.values(said).includes(true),
  };
}
