import assert from 'node:assert/strict';
import { test } from 'node:test';
import { da } from '../../localization/da.ts';
import { en } from '../../localization/en.ts';
import { resultsOf } from '../../testing/results.ts';
import { wordsIn } from '../../testing/words.ts';
import { headlineOf, notesOf, sentencesOf } from './verdict-words.ts';

const english = wordsIn(en, 'en-GB');
const say = (name: string) => [headlineOf(resultsOf(name), english), ...sentencesOf(resultsOf(name), english)];

test('Verdict_ControlBetter_ByTheFixedTest', () =>
  assert.deepEqual(say('results-control-better'), [
    '“control” stays the best',
    '“sooner” has 18.2 % against 19.02 % of “control” and is worse.',
    'Difference −0.82 pp, 95 % interval −1.33 to −0.31 pp, p = 0.0016: valid for one look, at the planned size.',
  ]));

test('Verdict_OfSeveral_NamesTheBetterOne', () =>
  assert.deepEqual(say('results-three'), [
    '“sooner” is better',
    '“sooner” has 24.4 % against 20 % of “control” and is better.',
    'Difference +4.4 pp, 95 % interval +1.86 to +6.94 pp, p < 0.0001: valid however often one looked.',
    '“much-sooner” has 20.27 % against 20 % of “control”; it is too early to say.',
    'Difference +0.27 pp, 95 % interval −2.18 to +2.72 pp, p = 1: valid however often one looked.',
  ]));

test('Verdict_SampleRatioDoesNotFit_SaysWhy_AndNoFigure', () =>
  assert.deepEqual(say('results-invalid'), [
    'These results cannot be trusted',
    'The visitors of the variants do not fit their weights (p < 0.0001): some are missing or counted twice, and not by chance.',
  ]));

test('Verdict_TooFewForAnInterval_GivesNone', () =>
  assert.deepEqual(say('results-tiny'), ['Not yet', '“sooner” has 18.18 % against 0 % of “control”; it is too early to say.']));

test('Verdict_NobodyYet_SaysSo', () => assert.deepEqual(say('results-nobody'), ['Not yet', 'Nobody has taken part yet for whom the variants differ.']));

test('Verdict_GuardrailGotWorse_IsSaidWithTheVerdict', () =>
  assert.equal(say('results-harm').at(-1), 'But the guardrail “complaints” got worse in “sooner”: weigh that before publishing.'));

test('Verdict_Danish', () =>
  assert.deepEqual([headlineOf(resultsOf('results-no-difference'), wordsIn(da, 'da')), ...sentencesOf(resultsOf('results-no-difference'), wordsIn(da, 'da'))].slice(0, 2), [
    'Der blev ikke vist nogen forskel',
    '“sooner” har 20,14 % mod 20 % for “control”; der blev ikke vist nogen forskel ved den planlagte størrelse.',
  ]));

test('Verdict_GuardrailWithoutADirection_IsSaidToHaveChanged', () => {
  const results = resultsOf('results-harm');
  const either = { ...results, metrics: results.metrics.map((one) => ({ ...one, metric: { ...one.metric, lowerIsBetter: one.metric.guardrail ? null : false } })) };
  assert.equal(sentencesOf(either, english).at(-1), 'But the guardrail “complaints” changed in “sooner”, and nobody said which way is worse: weigh that before publishing.');
});

test('Notes_OnlyThoseWithAValueAreCompared', () => {
  const [, revenue] = resultsOf('results').metrics;
  const times = { ...revenue!, cap: null, variants: revenue!.variants.map((one) => ({ ...one, measured: 120 })) };
  assert.equal(notesOf(times, english)[0], 'Only visitors who have one are compared, 120 of 1,799 in “control” and 120 of 1,801 in “sooner”: where a variant changes who does, these are not alike.');
});

test('Notes_WhatAReaderMustKnow', () => {
  const notes = (name: string, place = 0) => notesOf(resultsOf(name).metrics[place]!, english);
  assert.deepEqual(notes('results-tiny'), ['“sooner” has too few conversions for the normal approximation; the test is exact.']);
  assert.deepEqual(notes('results-nobody'), ['“sooner” cannot be tested yet: too few visitors, or nothing varies.']);
  assert.deepEqual(notes('results-three'), ['Each interval is at 95 %; the verdict corrects for the number of variants (Holm).']);
  assert.match(notes('results', 1)[0]!, /^Values above [\d,]+ count as that\.$/);
  assert.deepEqual(notes('results'), []);
});
