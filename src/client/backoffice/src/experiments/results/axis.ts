/** A scale that differences are drawn on; zero is always on it. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const TICKS = 4;
const NICE = [1, 2, 2.5, 5, 10];

/** The scale on which all the values have room, with round ticks. */
export function axisOf(values: readonly number[]): Axis {
  const known = values.filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  if (low === high) return { low: 0, high: 0, ticks: [0] };
  const step = stepOf((high - low) / TICKS);
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  // From whole steps, so that no rounding error is added up.
  const ticks = Array.from({ length: last - first + 1 }, (_, place) => Number(((first + place) * step).toPrecision(12)));
  return { low: ticks[0]!, high: ticks.at(-1)!, ticks };
}

function stepOf(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return NICE.find((nice) => nice * power >= rough * (1 - 1e-9))! * power;
}

/** Where on the scale a value is, 0 to 100; what lies outside is at its end. */
export const placeOn = ({ low, high }: Axis, value: number): number => (low === high ? 50 : (Math.min(high, Math.max(low, value)) - low) * (100 / (high - low)));
