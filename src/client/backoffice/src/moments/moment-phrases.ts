import { type Journey, nameOf } from '../journeys/journey.ts';
import type { Words } from '../localization/words.ts';
import { phraseOf } from './day-parts.ts';
import { type Duration, inGreatestUnit, readDuration } from './duration.ts';
import type { After, Moment } from './moment.ts';

/** The parts of a sentence that say when. What is not complete yet is left out. */
export function describeMoment(moment: Moment | null, journey: Journey, words: Words): string[] {
  if (!moment) return [];
  const { from, until, dayparts = [], after, maxShows, per, coolDown } = moment;
  const begins = instant(from, words);
  const ends = instant(until, words);
  const parts = dayparts.filter((part) => part.days?.length !== 0 && part.from && part.to).map(phraseOf);
  const pause = length(coolDown);
  return [
    begins && words.term('fromInstant', begins),
    ends && words.term('untilInstant', ends),
    parts.length > 0 && words.term('dayParts', parts),
    after && describeAfter(after, journey, words),
    maxShows !== undefined && maxShows > 0 && words.term('atMost', maxShows, length(per)),
    pause && words.term('apart', pause),
  ].filter((part): part is string => typeof part === 'string');
}

/** Whether picking the touchpoint needs more than its type. */
export const hasMoreConditions = ({ match }: Pick<After, 'match'>): boolean => Object.keys(match).some((member) => member !== 'types');

function describeAfter(after: After, journey: Journey, words: Words): string {
  const types = after.match.types ?? [];
  return words.term('after', types.map((type) => nameOf(journey.touchpoints, type)), length(after.within));
}

function instant(text: string | undefined, words: Words): string | null {
  const date = new Date(text ?? '');
  if (Number.isNaN(date.getTime())) return null;
  return new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeStyle: 'short' }).format(date);
}

function length(text: string | undefined): Duration | null {
  const duration = readDuration(text ?? '');
  return duration && inGreatestUnit(duration);
}
