import type { Words } from '../../localization/words.ts';
import { isRate, type MetricResults } from './results.ts';

type Unit = 'second' | 'minute' | 'hour' | 'day';
const SECONDS: Record<Unit, number> = { second: 1, minute: 60, hour: 3600, day: 86_400 };

/** Writes the figures of one metric: rates as percentages, their differences as percentage points, times in one unit. */
export class Figures {
  readonly #scale: number;
  readonly #unit: Unit | null;

  constructor(
    private readonly results: MetricResults,
    private readonly words: Words,
  ) {
    this.#unit = results.metric.kind === 'time' ? unitOf(results) : null;
    this.#scale = this.#unit ? 1 / SECONDS[this.#unit] : isRate(results) ? 100 : 1;
  }

  value(value: number | null): string {
    if (value === null) return '–';
    const options = this.#unit ? ({ style: 'unit', unit: this.#unit, unitDisplay: 'long' } as const) : {};
    const written = number(this.words, value * this.#scale, options);
    return isRate(this.results) ? this.words.term('percent', written) : written;
  }

  /** Signed; percentage points for rates. */
  difference(value: number | null): string {
    if (value === null) return '–';
    const options = this.#unit ? ({ style: 'unit', unit: this.#unit, unitDisplay: 'long' } as const) : {};
    const written = number(this.words, value * this.#scale, { ...options, signDisplay: 'exceptZero' });
    return isRate(this.results) ? this.words.term('points', written) : written;
  }

  interval(low: number | null, high: number | null): string {
    if (low === null || high === null) return '–';
    return this.words.term('interval', this.tick(low), this.difference(high));
  }

  /** A difference without its unit. */
  tick(value: number): string {
    return number(this.words, value * this.#scale, { signDisplay: 'exceptZero' });
  }
}

function unitOf({ variants }: MetricResults): Unit {
  const greatest = Math.max(0, ...variants.map(({ value }) => value ?? 0));
  return greatest >= 172_800 ? 'day' : greatest >= 7200 ? 'hour' : greatest >= 120 ? 'minute' : 'second';
}

function number({ language }: Words, value: number, options: Intl.NumberFormatOptions): string {
  const size = Math.abs(value) >= 0.1 || value === 0 ? { maximumFractionDigits: Math.abs(value) >= 1000 ? 0 : 2 } : { maximumSignificantDigits: 2 };
  return new Intl.NumberFormat(language, { ...options, ...size }).format(value).replace('-', '−');
}

export const count = (words: Words, value: number): string => new Intl.NumberFormat(words.language).format(value);

/** A share as a percentage. */
export const percent = (words: Words, share: number, options: Intl.NumberFormatOptions = {}): string => words.term('percent', number(words, share * 100, options));

/** A p-value: its first digits, or that it is smaller than anything one would write. */
export const pValue = ({ language }: Words, value: number): string =>
  value < 0.0001 ? `< ${new Intl.NumberFormat(language, { minimumFractionDigits: 4 }).format(0.0001)}` : new Intl.NumberFormat(language, { maximumFractionDigits: value < 0.1 ? 4 : 2 }).format(value);

/** A p-value as a sentence has it. */
export const pEquals = (words: Words, value: number): string => (value < 0.0001 ? pValue(words, value) : `= ${pValue(words, value)}`);

/** A chance: never rounded up to certainty. */
export const chance = (words: Words, value: number): string => (value > 0.999 ? `> ${percent(words, 0.999)}` : value < 0.001 ? `< ${percent(words, 0.001)}` : percent(words, value));

/** A day and a time, in the reader's zone. */
export const moment = ({ language }: Words, instant: string | Date): string => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
