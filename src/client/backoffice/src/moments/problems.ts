import type { Term } from '../localization/words.ts';
import { readDuration } from './duration.ts';
import type { DayPart, Moment } from './moment.ts';

/** Something an editor has to put right, at a place of the moment. */
export interface Problem {
  readonly at: string;
  readonly term: Term;
}

const MOST_SHOWS = 1_000_000;
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** What the server would refuse, found while typing. */
export function problemsOf(moment: Moment | null): Problem[] {
  if (!moment) return [];
  const { from, until, dayparts = [], after, maxShows, per, coolDown } = moment;
  return [
    ...when(from !== undefined && until !== undefined && Date.parse(until) <= Date.parse(from), 'until', 'problemUntil'),
    ...dayparts.flatMap(problemsOfPart),
    ...when(after?.match.types?.length === 0, 'after', 'problemAfter'),
    ...when(after?.within !== undefined && !readDuration(after.within), 'after', 'problemDuration'),
    ...when(maxShows !== undefined && !(Number.isInteger(maxShows) && maxShows >= 1 && maxShows <= MOST_SHOWS), 'maxShows', 'problemShows'),
    ...when(per !== undefined && !readDuration(per), 'maxShows', 'problemDuration'),
    ...when(coolDown !== undefined && !readDuration(coolDown), 'coolDown', 'problemDuration'),
  ];
}

function problemsOfPart(part: DayPart, place: number): Problem[] {
  return [
    ...when(part.days?.length === 0, `dayparts.${place}`, 'problemDays'),
    ...when(!isTime(part.from) || !isTime(part.to), `dayparts.${place}`, 'problemTimes'),
  ];
}

const when = (wrong: boolean, at: string, term: Term): Problem[] => (wrong ? [{ at, term }] : []);
