import type { Journey } from './journey.ts';

// The backoffice is one page all day long: somebody may change the journey meanwhile.
const MAX_AGE = 5 * 60_000;

/** Keeps journeys for a while, so that all editors on a page share one call. What failed is asked for again. */
export class JourneyCache {
  #kept = new Map<string, { since: number; journey: Promise<Journey> }>();

  constructor(
    private readonly fetch: (alias: string) => Promise<Journey>,
    private readonly now: () => number = () => Date.now(),
  ) {}

  get(alias: string): Promise<Journey> {
    const kept = this.#kept.get(alias);
    if (kept && this.now() - kept.since < MAX_AGE) return kept.journey;

    const journey = this.fetch(alias);
    this.#kept.set(alias, { since: this.now(), journey });
    journey.catch(() => {
      if (this.#kept.get(alias)?.journey === journey) this.#kept.delete(alias);
    });
    return journey;
  }
}
