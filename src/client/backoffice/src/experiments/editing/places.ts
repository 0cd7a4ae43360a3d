import type { Places } from '../../api/api-failure.ts';

/** What is wrong at a place and inside of it; where inside stands before the message. */
export const messagesAt = (places: Places, place: string): string[] =>
  Object.entries(places).flatMap(([at, messages]) => {
    const inside = isInside(at, place) ? at.slice(place.length).replace(/^\./, '') : null;
    return inside === null ? [] : messages.map((message) => (inside ? `${inside} ${message}` : message));
  });

/** What is wrong at a place itself. */
export const messagesOnlyAt = (places: Places, place: string): readonly string[] => places[place] ?? [];

/** What is wrong where the form shows none of these places. */
export const messagesElsewhere = (places: Places, shown: readonly string[]): string[] =>
  Object.entries(places).flatMap(([at, messages]) => (shown.some((place) => isInside(at, place)) ? [] : messages.map((message) => `${at} ${message}`)));

const isInside = (at: string, place: string): boolean => at === place || at.startsWith(`${place}.`) || at.startsWith(`${place}[`);
