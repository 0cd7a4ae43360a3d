/** Where a key moves the focus among `count` chips; null: it is none of these keys. */
export function nextFocus(key: string, at: number, count: number, rightToLeft: boolean): number | null {
  if (at < 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = { ArrowRight: rightToLeft ? -1 : 1, ArrowLeft: rightToLeft ? 1 : -1, ArrowDown: 1, ArrowUp: -1 }[key];
  return step === undefined ? null : (at + step + count) % count;
}
