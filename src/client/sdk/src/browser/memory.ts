/** Storage that may be missing, full or forbidden: then nothing is remembered, and nothing fails. */
export interface Memory {
  /** What was remembered, or null. */
  get<T>(name: string): T | null;
  /** Remembers; null forgets. */
  set(name: string, value: unknown): void;
}

/** Remembers in a storage of the browser, looked up only when needed: touching it may throw. */
export function memoryIn(storage: () => Storage | undefined): Memory {
  return {
    get(name) {
      try {
        return JSON.parse(storage()?.getItem(name) ?? 'null');
      } catch {
        return null;
      }
    },
    set(name, value) {
      try {
        if (value === null) {
          storage()?.removeItem(name);
        } else {
          storage()?.setItem(name, JSON.stringify(value));
        }
      } catch {
        // Private windows and full disks: the page works without.
      }
    },
  };
}
