export { createJourney, type JourneyClient, type JourneyOptions } from './journey.ts';
export type { FillRequest } from './slots/fill.ts';
export { JourneyError, type Problem } from './transport/journey-error.ts';
export type { Consent } from './contract/consent.ts';
export type { ContentItem, ContentRoute, SlotAnswer } from './contract/content.ts';
export type { BranchReason, ConditionReason, Decision, LeafReason, Reasons } from './contract/decision.ts';
export type { Scalar, Touchpoint, TouchpointDetails, TouchpointReceipt } from './contract/touchpoint.ts';
export type { VisitAnswer, VisitorExport, VisitRequest } from './contract/visit.ts';
