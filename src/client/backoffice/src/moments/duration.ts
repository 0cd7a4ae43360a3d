/** Seconds, minutes, hours, days or weeks. */
export const UNITS = ['s', 'm', 'h', 'd', 'w'] as const;
export type Unit = (typeof UNITS)[number];

export interface Duration {
  readonly amount: number;
  readonly unit: Unit;
}

const SECONDS: Record<Unit, number> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const MAX_DAYS = 36_500;

/** What was typed, also when it is no duration yet. */
export function splitDuration(text: string): { amount: string; unit: Unit } {
  const unit = UNITS.find((one) => text.endsWith(one)) ?? 'd';
  return { amount: text.replace(/[smhdw]$/, ''), unit };
}

/** The duration, or null where the text is none, is zero or is longer than a hundred years. */
export function readDuration(text: string): Duration | null {
  const [, amount, unit] = /^(\d+)([smhdw])$/.exec(text) ?? [];
  if (!amount || !unit) return null;
  const duration = { amount: Number(amount), unit: unit as Unit };
  const seconds = duration.amount * SECONDS[duration.unit];
  return seconds > 0 && seconds <= MAX_DAYS * SECONDS.d ? duration : null;
}

/** The same length in the greatest unit that needs no fraction: `168h` is a week. */
export function inGreatestUnit(duration: Duration): Duration {
  const seconds = duration.amount * SECONDS[duration.unit];
  const unit = [...UNITS].reverse().find((one) => seconds % SECONDS[one] === 0) ?? 's';
  return { amount: seconds / SECONDS[unit], unit };
}
