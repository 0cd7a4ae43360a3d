/** A problem document (RFC 9457). */
export interface Problem {
  title?: string;
  status?: number;
  detail?: string;
  /** Path in the request to what is wrong there and what is allowed. */
  errors?: Record<string, string[]>;
}

/** The server refused a request. */
export class JourneyError extends Error {
  constructor(
    /** The HTTP status. */
    readonly status: number,
    readonly problem: Problem,
    /** Seconds the server asks to wait, or 0. */
    readonly retryAfter: number,
  ) {
    super(problem.title ?? `HTTP ${status}`);
    this.name = 'JourneyError';
  }
}
