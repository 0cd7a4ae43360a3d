import type { WireProblem } from './contract.ts';

/** What is wrong at which places of what was sent, such as `variants[1].weight`. */
export type Places = Readonly<Record<string, readonly string[]>>;

/** Why a call did not give an answer, for the reader of the page. */
export class ApiFailure extends Error {
  constructor(
    message: string,
    /** The status of the answer; 0: there was none. */
    readonly status: number,
    readonly places: Places = {},
  ) {
    super(message);
    this.name = 'ApiFailure';
  }

  /** Reads the problem that came as an answer; anything else means that there was none. */
  static of(problem: unknown): ApiFailure {
    const { status = 0, title, detail, errors = {} } = (typeof problem === 'object' && problem !== null ? problem : {}) as WireProblem;
    const places = Object.entries(errors).flatMap(([place, messages]) => messages.map((message) => `${place} ${message}`));
    return new ApiFailure([detail ?? title, ...places].filter(Boolean).join(' · '), status, errors);
  }
}
