/** A JSON scalar. */
export type Scalar = string | number | boolean | null;

/** What may be said about a contact. */
export interface TouchpointDetails {
  /** Where it happened; without it, the type's own channel. */
  channel?: string;
  /** The id of the content touched: a GUID. */
  contentId?: string;
  /** A finite number, such as the amount of an order. */
  value?: number;
  /** −2 (bad) to 2 (good). */
  sentiment?: number;
  /** At most 32; names and strings at most 64 and 256 characters. */
  properties?: Record<string, Scalar>;
}

/** One contact of the visitor. */
export interface Touchpoint extends TouchpointDetails {
  /** Alias of a touchpoint type of the journey. */
  type: string;
  /** Counts once, however often it is sent. */
  id?: string;
  /** ISO 8601, UTC; without it, the instant of arrival. */
  occurredAt?: string;
}

/** What became of the touchpoints of a request. */
export interface TouchpointReceipt {
  accepted: number;
  duplicates: number;
  /** Those that consent forbids to keep; absent when there are none. */
  withoutConsent?: number;
  /** Those that a server without its store could not keep; absent when there are none. The client sends them again. */
  notStored?: number;
  rejected: { at: string; errors: string[] }[];
}
