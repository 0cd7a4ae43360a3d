import type { Consent } from './consent.ts';
import type { SlotAnswer } from './content.ts';
import type { Decision } from './decision.ts';
import type { Scalar, Touchpoint, TouchpointReceipt } from './touchpoint.ts';

/** What a page view asks and tells. */
export interface VisitRequest {
  /** Places of the page that ask for content. */
  slots?: { name: string; take?: number }[];
  /** What the visitor does here; sent along with what `track` still holds. */
  touchpoints?: Touchpoint[];
  /** What the visitor declares; `null` takes a trait away. */
  traits?: Record<string, Scalar>;
  /** `false`: items served are not recorded as shown. */
  recordShown?: boolean;
  /** Adds `decision.reasons`. */
  explain?: boolean;
  /** Answers as it would, and stores nothing. */
  dryRun?: boolean;
}

/** The answer to a page view. */
export interface VisitAnswer {
  /** The visitor's token. The client keeps it; there is no need to. */
  visitor: string;
  /** There only while the server cannot reach its store: it decided from what the request carries, and kept nothing. */
  store?: 'away';
  decision: Decision;
  slots: Record<string, SlotAnswer>;
  experiments: { alias: string; variant: string }[];
  touchpoints: TouchpointReceipt;
}

/** All that is stored about a visitor. */
export interface VisitorExport {
  visitor: string;
  userId: string | null;
  createdAt: string | null;
  consent: Consent | null;
  traits: Record<string, Scalar>;
  touchpoints: Touchpoint[];
}
