import { DAYS, type Day, type DayPart } from './moment.ts';

/** A part as it starts when an editor adds one. */
export const NEW_PART: DayPart = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '06:00', to: '10:00' };

export type DaysKind = 'every' | 'weekdays' | 'weekend' | 'some';
export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night' | 'day' | null;

export interface DayPartPhrase {
  readonly kind: DaysKind;
  readonly days: readonly Day[];
  /** What people call these hours; `day`: all of them; null: nothing shorter than the times. */
  readonly part: PartOfDay;
  readonly from: string;
  readonly to: string;
}

/** The days of a part in the order of the week. */
export const daysOf = (part: DayPart): Day[] => DAYS.filter((day) => part.days === undefined || part.days.includes(day));

/** The part with a day more or less. */
export function toggleDay(part: DayPart, day: Day): DayPart {
  const chosen = daysOf(part);
  return { ...part, days: DAYS.filter((one) => (one === day ? !chosen.includes(one) : chosen.includes(one))) };
}

/** What a part is called in a sentence. */
export function phraseOf(part: DayPart): DayPartPhrase {
  const days = daysOf(part);
  return { kind: kindOf(days), days, part: partOf(part.from, part.to), from: part.from, to: part.to };
}

function kindOf(days: readonly Day[]): DaysKind {
  const [week, weekend] = [DAYS.slice(0, 5), DAYS.slice(5)].map((some) => some.filter((day) => days.includes(day)).length);
  if (week === 5 && weekend === 2) return 'every';
  if (week === 5 && weekend === 0) return 'weekdays';
  return week === 0 && weekend === 2 ? 'weekend' : 'some';
}

function partOf(from: string, to: string): PartOfDay {
  if (from === to) return from === '00:00' ? 'day' : null;
  const end = to === '00:00' ? '24:00' : to;
  const within = (start: string, until: string) => from >= start && from < end && end <= until;
  if (within('05:00', '12:00')) return 'morning';
  if (within('12:00', '18:00')) return 'afternoon';
  if (within('17:00', '24:00')) return 'evening';
  return from >= '20:00' && to <= '07:00' && to > '00:00' ? 'night' : null;
}
