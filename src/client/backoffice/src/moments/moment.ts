import { isRecord, isTexts } from '../shared/shape.ts';

/** When content may be shown, as `rules.md` defines it. Members that are not known here are kept. */
export interface Moment {
  readonly from?: string;
  readonly until?: string;
  readonly dayparts?: readonly DayPart[];
  readonly after?: After;
  readonly maxShows?: number;
  readonly per?: string;
  readonly coolDown?: string;
  readonly [other: string]: unknown;
}

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

/** Without days: every day. Times are `HH:mm`; an end that is not after the start is on the next day. */
export interface DayPart {
  readonly days?: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly [other: string]: unknown;
}

export interface After {
  readonly match: Match;
  readonly within?: string;
  readonly [other: string]: unknown;
}

export interface Match {
  readonly types?: readonly string[];
  readonly [other: string]: unknown;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isPart = (value: unknown): boolean =>
  isRecord(value) && isText(value['from']) && isText(value['to']) && (value['days'] === undefined || isTexts(value['days']));
const isAfter = (value: unknown): boolean =>
  isRecord(value) &&
  isRecord(value['match']) &&
  (value['match']['types'] === undefined || isTexts(value['match']['types'])) &&
  (value['within'] === undefined || isText(value['within']));

const SHAPES: Record<string, (value: unknown) => boolean> = {
  from: isText,
  until: isText,
  dayparts: (value) => Array.isArray(value) && value.every(isPart),
  after: isAfter,
  maxShows: (value) => typeof value === 'number',
  per: isText,
  coolDown: isText,
};

/** The moment; null where it cannot be edited here without losing something. Members that are null are left out. */
export function readMoment(value: unknown): Moment | null {
  if (!isRecord(value)) return null;
  const given = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return given.every(([name, member]) => SHAPES[name]?.(member) ?? true) ? Object.fromEntries(given) : null;
}

/** The moment with other members; those that are undefined are taken out. Null: nothing is left. */
export function withMembers(moment: Moment | null, members: Record<string, unknown>): Moment | null {
  const all = Object.entries({ ...moment, ...members }).filter(([, member]) => member !== undefined);
  return all.length === 0 ? null : Object.fromEntries(all);
}
