/** The browser's offset from UTC at an instant, such as `+02:00`. */
export function timezoneOffset(at: Pick<Date, 'getTimezoneOffset'>): string {
  const minutes = -at.getTimezoneOffset();
  const part = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${part(minutes / 60)}:${part(minutes % 60)}`;
}
