// For stages without a colour of their own, in turn; each is dark enough for white text.
const PALETTE = ['#3544b1', '#2b7a4b', '#b4571f', '#7a4a8c', '#b03a55', '#2f6f8f'];

/** The colour of a stage: its own, else one by its place. */
export const stageColor = (color: string | null, place: number): string => color ?? PALETTE[place % PALETTE.length]!;

/** Black or white, whichever reads better on the colour. */
export function textOn(color: string): '#000000' | '#ffffff' {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(color.slice(at, at + 2), 16) / 255));
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? '#000000' : '#ffffff';
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
