import type { DayPartPhrase } from '../moments/day-parts.ts';
import type { Duration, Unit } from '../moments/duration.ts';
import type { Day } from '../moments/moment.ts';
import { enExperiments } from './en-experiments.ts';
import { enPlanning } from './en-planning.ts';

const or = (names: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
const and = (names: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);

const UNIT: Record<Unit, [string, string]> = {
  s: ['second', 'seconds'],
  m: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  d: ['day', 'days'],
  w: ['week', 'weeks'],
};
const long = ({ amount, unit }: Duration) => `${amount} ${UNIT[unit][amount === 1 ? 0 : 1]}`;
const each = (per: Duration) => (per.amount === 1 ? (per.unit === 'h' ? 'an hour' : `a ${UNIT[per.unit][0]}`) : `in ${long(per)}`);

const DAY: Record<Day, string> = { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday', sat: 'Saturday', sun: 'Sunday' };
const PART = { morning: 'morning', afternoon: 'afternoon', evening: 'evening', night: 'night' };

function dayPart({ kind, days, part, from, to }: DayPartPhrase): string {
  const times = `${from}–${to}`;
  if (part === 'day') return { every: 'at any time', weekdays: 'on weekdays', weekend: 'at weekends', some: `on ${and(days.map((day) => `${DAY[day]}s`))}` }[kind];
  if (part === null) return { every: `every day ${times}`, weekdays: `on weekdays ${times}`, weekend: `at weekends ${times}`, some: `on ${and(days.map((day) => `${DAY[day]}s`))} ${times}` }[kind];
  const name = PART[part];
  return `${{ every: `every ${name}`, weekdays: `on weekday ${name}s`, weekend: `on weekend ${name}s`, some: `on ${and(days.map((day) => DAY[day]))} ${name}s` }[kind]} (${times})`;
}

/** English; the texts that all others translate. */
export const en = {
  // Sentence
  shown: 'Shown',
  shownIn: (slots: readonly string[]) => `Shown in ${or(slots)}`,
  toEveryone: 'to everyone',
  toEveryoneWho: (who: readonly string[]) => `to everyone who is ${or(who)}`,
  toPersonas: (personas: readonly string[]) => `to ${or(personas)}`,
  toPersonasWho: (personas: readonly string[], who: readonly string[]) => `to ${or(personas)} who are ${or(who)}`,
  whoAwareness: 'becoming aware',
  whoConsideration: 'considering',
  whoConversion: 'deciding to buy',
  whoRetention: 'using what they bought',
  whoAdvocacy: 'recommending you',
  whoInStage: (stage: string) => `in “${stage}”`,
  fromInstant: (instant: string) => `from ${instant}`,
  untilInstant: (instant: string) => `until ${instant}`,
  dayParts: (parts: readonly DayPartPhrase[]) => and(parts.map(dayPart)),
  after: (touchpoints: readonly string[], within: Duration | null) =>
    `${within ? `within ${long(within)} ` : ''}after ${touchpoints.length > 0 ? or(touchpoints.map((name) => `“${name}”`)) : 'a certain touchpoint'}`,
  atMost: (shows: number, per: Duration | null) =>
    `at most ${shows === 1 ? 'once' : shows === 2 ? 'twice' : `${shows} times`}${per ? ` ${each(per)}` : ''}`,
  apart: (coolDown: Duration) => `at least ${long(coolDown)} apart`,
  ahead: 'ahead of what fits equally well',
  behind: 'behind what fits equally well',
  untagged: 'Not tagged: shown to anyone, when nothing fits better.',
  shownToNobody: 'Shown to nobody: what is chosen here no longer exists in the journey.',

  // Editor
  tagsLabel: 'Journey tags',
  stages: 'Stages',
  stagesHint: 'Where on the journey is this content right? None means every stage.',
  personas: 'Personas',
  personasHint: 'For whom is it? None means everyone.',
  slots: 'Slots',
  slotsHint: 'Where on the website? None means anywhere.',
  noneInJourney: 'The journey has none.',
  noLongerExists: 'no longer exists',
  removeGone: (name: string) => `${name} no longer exists. Remove it`,
  priority: 'Priority',
  priorityHint: '−1000 to 1000. The higher one comes first among content that fits equally well.',
  when: 'When and how often',
  clear: 'Clear all',
  undo: 'Undo',
  loading: 'Loading the journey …',
  loadFailed: 'The journey could not be loaded. The tags of this content are kept.',
  forbidden: 'You may not see this journey. The tags of this content are kept.',
  journeyMissing: (alias: string) => `The journey “${alias}” does not exist. The tags of this content are kept.`,
  retry: 'Try again',
  unreadable: 'The tags of this content cannot be read here, so they are left as they are.',
  startOver: 'Start over without tags',
  otherJourney: (given: string, own: string) => `These tags are for the journey “${given}”, this field is for “${own}”.`,
  useHere: (own: string) => `Use them for “${own}”`,
  mandatory: 'Choose at least one tag.',
  fixMoment: 'Put right what is marked under “When and how often”.',

  // Moment
  dates: 'Dates',
  from: 'From',
  until: 'Until',
  zone: (zone: string) => `In your time zone (${zone}).`,
  dayPartsTitle: 'Days and times',
  dayPartsHint: 'In the visitor’s own time. None means always. An end before the start is on the next day.',
  addDayPart: 'Add days and times',
  removeDayPart: (place: number) => `Remove days and times ${place}`,
  dayPartPlace: (place: number) => `Days and times ${place}`,
  day: (day: Day) => DAY[day],
  dayShort: (day: Day) => DAY[day].slice(0, 2),
  startTime: 'Starts',
  endTime: 'Ends',
  afterTitle: 'After a touchpoint',
  afterHint: 'Only for visitors who had one of these touchpoints.',
  addTouchpoint: 'Add a touchpoint',
  chooseTouchpoint: 'Choose a touchpoint …',
  removeTouchpoint: (name: string) => `Remove ${name}`,
  moreConditions: 'It also has conditions that were set elsewhere. They are kept.',
  within: 'Within',
  anyTime: 'Empty: however long ago.',
  limits: 'How often',
  maxShows: 'At most (times)',
  per: 'Within',
  ever: 'Empty: ever.',
  coolDown: 'Pause after a show',
  unit: (unit: Unit) => UNIT[unit][1],
  unitOf: (label: string) => `${label}: unit`,
  problemUntil: 'The end must be later than the start.',
  problemDays: 'Choose at least one day.',
  problemTimes: 'Give both times.',
  problemAfter: 'Choose at least one touchpoint.',
  problemDuration: 'Give a whole number from 1, and no more than a hundred years.',
  problemShows: 'Give a whole number from 1 to 1,000,000.',
  problemPriority: 'Give a whole number from −1000 to 1000.',

  // Journey picker
  journey: 'Journey',
  journeyHint: 'The journey whose stages, personas and slots editors choose from.',
  journeysFailed: 'The journeys could not be loaded.',
  unknownJourney: (alias: string) => `${alias} (does not exist)`,

  // Section
  section: 'Journeys',
  dashboard: 'Journeys',
  noJourneys: 'There is no journey yet.',
  rules: 'Rule sets',
  rulesHint: 'A rule set decides in which stage a visitor is. One version is live.',
  noRules: 'There is no rule set yet: every visitor is in the first stage.',
  noLiveRules: 'No version is live: every visitor is in the first stage.',
  version: (version: number) => `Version ${version}`,
  live: 'Live',
  draft: 'Draft',
  archived: 'Archived',
  liveSince: (date: string) => `live since ${date}`,
  createdAt: (date: string) => `made ${date}`,
  wasLive: (date: string) => `last went live ${date}`,
  publish: 'Publish',
  publishVersion: (version: number) => `Publish version ${version}`,
  rollBack: 'Make live again',
  rollBackVersion: (version: number) => `Make version ${version} live again`,
  confirmPublish: (version: number, before: number | null) =>
    `From now on version ${version} decides the stage of every visitor.${before === null ? '' : ` You can go back to version ${before} at any time.`}`,
  cancel: 'Cancel',
  nowLive: (version: number) => `Version ${version} is live.`,
  undoChange: (version: number) => `Undo: back to version ${version}`,
  changeFailed: 'That did not work.',
  showArchived: (count: number) => `Show ${count} older`,

  // Bench
  bench: 'Try a visitor',
  benchHint: 'What would a visitor with this history be decided, and why? Nothing is stored.',
  benchRules: 'With rule set',
  history: 'What the visitor did',
  touchpoint: 'Touchpoint',
  ago: 'How long ago',
  worth: 'Value',
  addRow: 'Add a touchpoint',
  removeRow: (place: number) => `Remove touchpoint ${place}`,
  traits: 'What the visitor told about themselves',
  trait: 'Trait',
  traitValue: 'Is',
  addTrait: 'Add a trait',
  removeTrait: (place: number) => `Remove trait ${place}`,
  decide: 'Decide',
  verdict: (stage: string, persona: string | null) => (persona ? `In “${stage}”, as ${persona}` : `In “${stage}”, no persona yet`),
  whyFirst: 'Everyone starts in this stage.',
  whyStage: (stage: string) => `Why “${stage}”`,
  whyNotNext: (stage: string) => `What “${stage}” still asks for`,
  holds: 'yes',
  fails: 'no',
  scores: 'Scores',
  benchFailed: 'The visitor could not be decided.',

  // Conditions
  conditionAll: 'All of these',
  conditionAny: 'At least one of these',
  conditionNot: 'Not this',
  conditionCount: (what: string, needed: number, within: Duration | null) => `${what}: at least ${needed} ${needed === 1 ? 'time' : 'times'}${within ? ` within ${long(within)}` : ''}`,
  conditionDistinct: (what: string, of: string, needed: number, within: Duration | null) =>
    `${what}: on at least ${needed} different ${{ days: 'days', channels: 'channels', contents: 'pieces of content', types: 'touchpoint types' }[of] ?? of}${within ? ` within ${long(within)}` : ''}`,
  conditionSum: (what: string, needed: number, within: Duration | null) => `${what}: worth at least ${needed} together${within ? ` within ${long(within)}` : ''}`,
  conditionSince: (what: string, which: string, atLeast: Duration | null, atMost: Duration | null) =>
    `${what}: the ${which === 'first' ? 'first' : 'last'} time ${and([atLeast ? `at least ${long(atLeast)} ago` : '', atMost ? `at most ${long(atMost)} ago` : ''].filter(Boolean))}`,
  conditionSequence: (steps: readonly string[], within: Duration | null) => `${steps.join(', then ')}${within ? `, within ${long(within)}` : ''}`,
  conditionScore: (score: string, needed: number) => `Score “${score}” is at least ${needed}`,
  conditionTrait: (trait: string, values: readonly string[]) => `${trait} is ${or(values)}`,
  conditionTraitExists: (trait: string, exists: boolean) => (exists ? `${trait} is known` : `${trait} is not known`),
  measured: (measured: string) => `measured: ${measured}`,
  nothingMeasured: 'nothing',
  duration: (duration: Duration) => long(duration),
  matchAny: 'Any touchpoint',
  matchChannels: (channels: readonly string[]) => `on ${or(channels)}`,
  matchStages: (stages: readonly string[]) => `with content for ${or(stages)}`,
  matchPersonas: (personas: readonly string[]) => `with content for ${or(personas)}`,
  matchContents: (count: number) => (count === 1 ? 'with certain content' : `with one of ${count} certain pieces of content`),
  matchProperty: (name: string, value: string) => `with ${name} ${value}`,
  matchValue: (value: number) => `worth ${value} or more`,
  matchTypes: (types: readonly string[]) => or(types),

  ...enExperiments,
  ...enPlanning,
};
