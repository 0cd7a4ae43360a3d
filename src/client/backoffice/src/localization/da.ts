import type { DayPartPhrase } from '../moments/day-parts.ts';
import type { Duration, Unit } from '../moments/duration.ts';
import type { Day } from '../moments/moment.ts';
import { daExperiments } from './da-experiments.ts';
import { daPlanning } from './da-planning.ts';
import type { Dictionary } from './words.ts';

const or = (names: readonly string[]) => new Intl.ListFormat('da', { type: 'disjunction' }).format(names);
const and = (names: readonly string[]) => new Intl.ListFormat('da', { type: 'conjunction' }).format(names);

const UNIT: Record<Unit, [string, string]> = {
  s: ['sekund', 'sekunder'],
  m: ['minut', 'minutter'],
  h: ['time', 'timer'],
  d: ['dag', 'dage'],
  w: ['uge', 'uger'],
};
const NEUTER: readonly Unit[] = ['s', 'm'];
const long = ({ amount, unit }: Duration) => `${amount} ${UNIT[unit][amount === 1 ? 0 : 1]}`;
const each = (per: Duration) => (per.amount === 1 ? `${NEUTER.includes(per.unit) ? 'i hvert' : per.unit === 'h' ? 'i' : 'om'} ${definite(per.unit)}` : `på ${long(per)}`);
const definite = (unit: Unit) => ({ s: 'sekund', m: 'minut', h: 'timen', d: 'dagen', w: 'ugen' })[unit];

const DAY: Record<Day, string> = { mon: 'mandag', tue: 'tirsdag', wed: 'onsdag', thu: 'torsdag', fri: 'fredag', sat: 'lørdag', sun: 'søndag' };
const PART = { morning: 'om formiddagen', afternoon: 'om eftermiddagen', evening: 'om aftenen', night: 'om natten' };

function dayPart({ kind, days, part, from, to }: DayPartPhrase): string {
  const when = { every: 'alle dage', weekdays: 'på hverdage', weekend: 'i weekenden', some: and(days.map((day) => `${DAY[day]}e`)) }[kind];
  if (part === 'day') return kind === 'every' ? 'når som helst' : when;
  const hours = part === 'morning' && to <= '10:00' ? 'om morgenen' : part && PART[part];
  return hours ? `${when} ${hours} (${from}–${to})` : `${when} ${from}–${to}`;
}

/** Danish. */
export const da: Dictionary = {
  shown: 'Vises',
  shownIn: (slots) => `Vises i ${or(slots)}`,
  toEveryone: 'til alle',
  toEveryoneWho: (who) => `til alle, der ${or(who)}`,
  toPersonas: (personas) => `til ${or(personas)}`,
  toPersonasWho: (personas, who) => `til ${or(personas)}, der ${or(who)}`,
  whoAwareness: 'er ved at blive opmærksomme',
  whoConsideration: 'overvejer',
  whoConversion: 'er ved at beslutte sig',
  whoRetention: 'allerede er kunder',
  whoAdvocacy: 'anbefaler jer',
  whoInStage: (stage) => `er i “${stage}”`,
  fromInstant: (instant) => `fra ${instant}`,
  untilInstant: (instant) => `indtil ${instant}`,
  dayParts: (parts) => and(parts.map(dayPart)),
  after: (touchpoints, within) =>
    `${within ? `inden for ${long(within)} ` : ''}efter ${touchpoints.length > 0 ? or(touchpoints.map((name) => `“${name}”`)) : 'et bestemt kontaktpunkt'}`,
  atMost: (shows, per) => `højst ${shows === 1 ? 'én gang' : `${shows} gange`}${per ? ` ${each(per)}` : ''}`,
  apart: (coolDown) => `med mindst ${long(coolDown)} imellem`,
  ahead: 'foran det, der passer lige så godt',
  behind: 'efter det, der passer lige så godt',
  untagged: 'Ikke mærket: vises til hvem som helst, når intet passer bedre.',
  shownToNobody: 'Vises ikke til nogen: det valgte findes ikke længere i rejsen.',

  tagsLabel: 'Rejsemærker',
  stages: 'Faser',
  stagesHint: 'Hvor på rejsen passer indholdet? Ingen betyder alle faser.',
  personas: 'Personaer',
  personasHint: 'Hvem er det til? Ingen betyder alle.',
  slots: 'Pladser',
  slotsHint: 'Hvor på websitet? Ingen betyder hvor som helst.',
  noneInJourney: 'Rejsen har ingen.',
  noLongerExists: 'findes ikke længere',
  removeGone: (name) => `${name} findes ikke længere. Fjern`,
  priority: 'Prioritet',
  priorityHint: '−1000 til 1000. Den højeste kommer først blandt det, der passer lige godt.',
  when: 'Hvornår og hvor ofte',
  clear: 'Ryd alt',
  undo: 'Fortryd',
  loading: 'Henter rejsen …',
  loadFailed: 'Rejsen kunne ikke hentes. Indholdets mærker er bevaret.',
  forbidden: 'Du må ikke se denne rejse. Indholdets mærker er bevaret.',
  journeyMissing: (alias) => `Rejsen “${alias}” findes ikke. Indholdets mærker er bevaret.`,
  retry: 'Prøv igen',
  unreadable: 'Indholdets mærker kan ikke læses her og forbliver, som de er.',
  startOver: 'Begynd forfra uden mærker',
  otherJourney: (given, own) => `Disse mærker er til rejsen “${given}”, feltet er til “${own}”.`,
  useHere: (own) => `Brug dem til “${own}”`,
  mandatory: 'Vælg mindst ét mærke.',
  fixMoment: 'Ret det, der er markeret under “Hvornår og hvor ofte”.',

  dates: 'Datoer',
  from: 'Fra',
  until: 'Til',
  zone: (zone) => `I din tidszone (${zone}).`,
  dayPartsTitle: 'Dage og tidspunkter',
  dayPartsHint: 'I den besøgendes egen tid. Ingen betyder altid. Et sluttidspunkt før starten er den næste dag.',
  addDayPart: 'Tilføj dage og tidspunkter',
  removeDayPart: (place) => `Fjern dage og tidspunkter ${place}`,
  dayPartPlace: (place) => `Dage og tidspunkter ${place}`,
  day: (day) => DAY[day],
  dayShort: (day) => DAY[day].slice(0, 2),
  startTime: 'Starter',
  endTime: 'Slutter',
  afterTitle: 'Efter et kontaktpunkt',
  afterHint: 'Kun til besøgende, der har haft et af disse kontaktpunkter.',
  addTouchpoint: 'Tilføj et kontaktpunkt',
  chooseTouchpoint: 'Vælg et kontaktpunkt …',
  removeTouchpoint: (name) => `Fjern ${name}`,
  moreConditions: 'Der er også betingelser, som er sat et andet sted. De bevares.',
  within: 'Inden for',
  anyTime: 'Tomt: uanset hvor længe siden.',
  limits: 'Hvor ofte',
  maxShows: 'Højst (gange)',
  per: 'Inden for',
  ever: 'Tomt: nogensinde.',
  coolDown: 'Pause efter en visning',
  unit: (unit) => UNIT[unit][1],
  unitOf: (label) => `${label}: enhed`,
  problemUntil: 'Slutningen skal ligge efter starten.',
  problemDays: 'Vælg mindst én dag.',
  problemTimes: 'Angiv begge tidspunkter.',
  problemAfter: 'Vælg mindst ét kontaktpunkt.',
  problemDuration: 'Angiv et helt tal fra 1 og højst hundrede år.',
  problemShows: 'Angiv et helt tal fra 1 til 1.000.000.',
  problemPriority: 'Angiv et helt tal fra −1000 til 1000.',

  journey: 'Rejse',
  journeyHint: 'Den rejse, hvis faser, personaer og pladser redaktører vælger fra.',
  journeysFailed: 'Rejserne kunne ikke hentes.',
  unknownJourney: (alias) => `${alias} (findes ikke)`,

  section: 'Rejser',
  dashboard: 'Rejser',
  noJourneys: 'Der er ingen rejse endnu.',
  rules: 'Regelsæt',
  rulesHint: 'Et regelsæt afgør, hvilken fase en besøgende er i. Én version er aktiv.',
  noRules: 'Der er intet regelsæt endnu: alle besøgende er i den første fase.',
  noLiveRules: 'Ingen version er aktiv: alle besøgende er i den første fase.',
  version: (version) => `Version ${version}`,
  live: 'Aktiv',
  draft: 'Kladde',
  archived: 'Arkiveret',
  liveSince: (date) => `aktiv siden ${date}`,
  createdAt: (date) => `lavet ${date}`,
  wasLive: (date) => `blev sidst aktiv ${date}`,
  publish: 'Udgiv',
  publishVersion: (version) => `Udgiv version ${version}`,
  rollBack: 'Gør aktiv igen',
  rollBackVersion: (version) => `Gør version ${version} aktiv igen`,
  confirmPublish: (version, before) =>
    `Fra nu af afgør version ${version} alle besøgendes fase.${before === null ? '' : ` Du kan altid gå tilbage til version ${before}.`}`,
  cancel: 'Annuller',
  nowLive: (version) => `Version ${version} er aktiv.`,
  undoChange: (version) => `Fortryd: tilbage til version ${version}`,
  changeFailed: 'Det lykkedes ikke.',
  showArchived: (count) => `Vis ${count} ældre`,

  bench: 'Prøv en besøgende',
  benchHint: 'Hvad ville en besøgende med denne historik blive afgjort til, og hvorfor? Intet gemmes.',
  benchRules: 'Med regelsæt',
  history: 'Hvad den besøgende gjorde',
  touchpoint: 'Kontaktpunkt',
  ago: 'Hvor længe siden',
  worth: 'Værdi',
  addRow: 'Tilføj et kontaktpunkt',
  removeRow: (place) => `Fjern kontaktpunkt ${place}`,
  traits: 'Hvad den besøgende har fortalt om sig selv',
  trait: 'Egenskab',
  traitValue: 'Er',
  addTrait: 'Tilføj en egenskab',
  removeTrait: (place) => `Fjern egenskab ${place}`,
  decide: 'Afgør',
  verdict: (stage, persona) => (persona ? `I “${stage}”, som ${persona}` : `I “${stage}”, ingen persona endnu`),
  whyFirst: 'Alle begynder i denne fase.',
  whyStage: (stage) => `Derfor “${stage}”`,
  whyNotNext: (stage) => `Hvad “${stage}” stadig kræver`,
  holds: 'ja',
  fails: 'nej',
  scores: 'Point',
  benchFailed: 'Den besøgende kunne ikke afgøres.',

  conditionAll: 'Alle disse',
  conditionAny: 'Mindst én af disse',
  conditionNot: 'Ikke dette',
  conditionCount: (what, needed, within) => `${what}: mindst ${needed} ${needed === 1 ? 'gang' : 'gange'}${within ? ` inden for ${long(within)}` : ''}`,
  conditionDistinct: (what, of, needed, within) =>
    `${what}: mindst ${needed} forskellige ${{ days: 'dage', channels: 'kanaler', contents: 'stykker indhold', types: 'slags kontaktpunkter' }[of] ?? of}${within ? ` inden for ${long(within)}` : ''}`,
  conditionSum: (what, needed, within) => `${what}: tilsammen mindst ${needed} værd${within ? ` inden for ${long(within)}` : ''}`,
  conditionSince: (what, which, atLeast, atMost) =>
    `${what}: ${which === 'first' ? 'første' : 'sidste'} gang ${and([atLeast ? `for mindst ${long(atLeast)} siden` : '', atMost ? `for højst ${long(atMost)} siden` : ''].filter(Boolean))}`,
  conditionSequence: (steps, within) => `${steps.join(', derefter ')}${within ? `, inden for ${long(within)}` : ''}`,
  conditionScore: (score, needed) => `Point “${score}” er mindst ${needed}`,
  conditionTrait: (trait, values) => `${trait} er ${or(values)}`,
  conditionTraitExists: (trait, exists) => (exists ? `${trait} er kendt` : `${trait} er ikke kendt`),
  measured: (measured) => `målt: ${measured}`,
  nothingMeasured: 'intet',
  duration: (duration) => long(duration),
  matchAny: 'Ethvert kontaktpunkt',
  matchChannels: (channels) => `via ${or(channels)}`,
  matchStages: (stages) => `med indhold til ${or(stages)}`,
  matchPersonas: (personas) => `med indhold til ${or(personas)}`,
  matchContents: (count) => (count === 1 ? 'med bestemt indhold' : `med et af ${count} bestemte stykker indhold`),
  matchProperty: (name, value) => `med ${name} ${value}`,
  matchValue: (value) => `${value} værd eller mere`,
  matchTypes: (types) => or(types),

  ...daExperiments,
  ...daPlanning,
};
