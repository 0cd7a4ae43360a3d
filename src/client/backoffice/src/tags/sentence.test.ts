import assert from 'node:assert/strict';
import { test } from 'node:test';
import { da } from '../localization/da.ts';
import { en } from '../localization/en.ts';
import type { Moment } from '../moments/moment.ts';
import { journey } from '../testing/journey.ts';
import { wordsIn } from '../testing/words.ts';
import { describeTags } from './sentence.ts';
import { NO_TAGS, type Tags } from './tags.ts';

const english = wordsIn(en, 'en-GB');
const danish = wordsIn(da, 'da');
const say = (tags: Partial<Tags>, words = english) => describeTags({ ...NO_TAGS, ...tags }, journey, words);
const when = (moment: Moment, words = english) => say({ moment }, words);

const WEEKDAY_MORNINGS = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '06:00', to: '10:00' };

test('Sentence_OfEverything_English', () =>
  assert.equal(
    say({ slots: ['hero'], personas: ['family'], stages: ['consideration'], moment: { dayparts: [WEEKDAY_MORNINGS], maxShows: 3, per: '7d' } }),
    'Shown in hero to Family riders who are considering, on weekday mornings (06:00–10:00), at most 3 times a week.',
  ));

test('Sentence_OfEverything_Danish', () =>
  assert.equal(
    say({ slots: ['hero'], personas: ['family'], stages: ['consideration'], moment: { dayparts: [WEEKDAY_MORNINGS], maxShows: 3, per: '7d' } }, danish),
    'Vises i hero til Family riders, der overvejer, på hverdage om morgenen (06:00–10:00), højst 3 gange om ugen.',
  ));

test('Sentence_NoTags_SaysSo', () => {
  assert.equal(say({}), 'Not tagged: shown to anyone, when nothing fits better.');
  assert.equal(say({}, danish), 'Ikke mærket: vises til hvem som helst, når intet passer bedre.');
});

test('Sentence_WithoutPersonas_IsForEveryoneInTheStages', () => {
  assert.equal(say({ stages: ['awareness', 'consideration'] }), 'Shown to everyone who is becoming aware or considering.');
  assert.equal(say({ stages: ['awareness', 'consideration'] }, danish), 'Vises til alle, der er ved at blive opmærksomme eller overvejer.');
});

test('Sentence_StageOfTheBusinesssOwn_IsNamed', () => {
  assert.equal(say({ stages: ['trial'] }), 'Shown to everyone who is in “Test ride”.');
  assert.equal(say({ stages: ['trial'] }, danish), 'Vises til alle, der er i “Test ride”.');
});

test('Sentence_UsualStageThatWasRenamed_IsNamed', () => {
  const renamed = { ...journey, stages: [{ alias: 'consideration', name: 'Window shopping', description: '', color: null }] };
  assert.equal(describeTags({ ...NO_TAGS, stages: ['consideration'] }, renamed, english), 'Shown to everyone who is in “Window shopping”.');
});

test('Sentence_SeveralPersonasAndSlots_AreAlternatives', () =>
  assert.equal(say({ personas: ['commuter', 'family'], slots: ['hero', 'banner'] }), 'Shown in hero or banner to Family riders or Commuters.'));

test('Sentence_AllChosenIsGone_ReachesNobody', () => {
  for (const tags of [{ stages: ['old'] }, { personas: ['old'] }, { slots: ['old'] }]) {
    assert.equal(say(tags), 'Shown to nobody: what is chosen here no longer exists in the journey.');
  }
});

test('Sentence_SomeOfTheChosenIsGone_SpeaksOfTheRest', () => 
  assert.equal(say({ stages: ['old', 'retention'] }), 'Shown to everyone who is using what they bought.'));

test('Sentence_Priority_SaysWhichWay', () => {
  assert.equal(say({ priority: 10 }), 'Shown to everyone, ahead of what fits equally well.');
  assert.equal(say({ priority: -1 }), 'Shown to everyone, behind what fits equally well.');
});

test('Sentence_Dates_AreWrittenOut', () =>
  assert.match(
    when({ from: '2026-12-01T08:00:00Z', until: '2026-12-24T18:00:00Z' }),
    /^Shown to everyone, from 1 December 2026 at \d\d:00, until 24 December 2026 at \d\d:00\.$/,
  ));

test('Sentence_DayParts_SpeakAsPeopleDo', () => {
  const part = (days: string[] | undefined, from: string, to: string) => when({ dayparts: [{ ...(days ? { days } : {}), from, to }] }).slice('Shown to everyone, '.length);
  assert.equal(part(undefined, '18:00', '22:00'), 'every evening (18:00–22:00).');
  assert.equal(part(['sat', 'sun'], '12:00', '17:00'), 'on weekend afternoons (12:00–17:00).');
  assert.equal(part(['mon', 'thu'], '07:00', '09:00'), 'on Monday and Thursday mornings (07:00–09:00).');
  assert.equal(part(['fri'], '22:00', '02:00'), 'on Friday nights (22:00–02:00).');
  assert.equal(part(['mon', 'tue', 'wed', 'thu', 'fri'], '08:00', '18:00'), 'on weekdays 08:00–18:00.');
  assert.equal(part(['sat'], '00:00', '00:00'), 'on Saturdays.');
});

test('Sentence_DayParts_Danish', () => {
  const part = (days: string[], from: string, to: string) => when({ dayparts: [{ days, from, to }] }, danish).slice('Vises til alle, '.length);
  assert.equal(part(['sat', 'sun'], '12:00', '17:00'), 'i weekenden om eftermiddagen (12:00–17:00).');
  assert.equal(part(['mon', 'thu'], '08:00', '18:00'), 'mandage og torsdage 08:00–18:00.');
});

test('Sentence_AfterTouchpoints_NamesThem', () => {
  assert.equal(when({ after: { match: { types: ['product-view'] }, within: '168h' } }), 'Shown to everyone, within 1 week after “Looks at a bike”.');
  assert.equal(when({ after: { match: { types: ['product-view', 'order'] } } }), 'Shown to everyone, after “Looks at a bike” or “Orders”.');
  assert.equal(when({ after: { match: { channels: ['web'] }, within: '2d' } }), 'Shown to everyone, within 2 days after a certain touchpoint.');
});

test('Sentence_Limits_SpeakAsPeopleDo', () => {
  const limit = (moment: Moment) => when(moment).slice('Shown to everyone, '.length);
  assert.equal(limit({ maxShows: 1 }), 'at most once.');
  assert.equal(limit({ maxShows: 2, per: '24h' }), 'at most twice a day.');
  assert.equal(limit({ maxShows: 5, per: '1h' }), 'at most 5 times an hour.');
  assert.equal(limit({ maxShows: 5, per: '30d' }), 'at most 5 times in 30 days.');
  assert.equal(limit({ coolDown: '90m' }), 'at least 90 minutes apart.');
});

test('Sentence_WhatIsNotCompleteYet_IsLeftOut', () =>
  assert.equal(when({ from: '', dayparts: [{ days: [], from: '06:00', to: '10:00' }, { from: '', to: '10:00' }], maxShows: 0, coolDown: '0d' }), 'Shown to everyone.'));
