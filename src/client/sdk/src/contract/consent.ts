/** What a visitor agrees to. */
export interface Consent {
  /** Touchpoints may be kept. */
  analytics: boolean;
  /** Stored history may decide what is shown. */
  personalization: boolean;
  /** The visitor may be given a variant of an experiment. */
  experiments: boolean;
}
