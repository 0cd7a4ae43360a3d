/** Up to two letters that stand for a name, as on an avatar. */
export function initials(name: string): string {
  const words = name.split(/[\s\-_/]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const [first, ...rest] = words;
  if (first === undefined) return '?';
  const last = rest.at(-1);
  return [first, last ?? ''].map((word) => [...word][0] ?? '').join('').toLocaleUpperCase();
}
