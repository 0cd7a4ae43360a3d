import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../localization/en.ts';
import { resultsOf } from '../../testing/results.ts';
import { wordsIn } from '../../testing/words.ts';
import { chance, Figures, pEquals, pValue } from './figures.ts';
import type { MetricResults } from './results.ts';

const words = wordsIn(en, 'en-GB');
const [orders, revenue] = resultsOf('results').metrics as [MetricResults, MetricResults];

test('Figures_Rates_AreShares_AndTheirDifferencesPercentagePoints', () => {
  const figures = new Figures(orders, words);
  assert.deepEqual([figures.value(0.2023), figures.difference(0.0842), figures.difference(-0.00056), figures.interval(-0.01, 0.02)], ['20.23 %', '+8.42 pp', '−0.056 pp', '−1 to +2 pp']);
  assert.deepEqual([figures.value(null), figures.difference(null), figures.interval(null, 1)], ['–', '–', '–']);
});

test('Figures_Values_StayNumbers', () => {
  const figures = new Figures(revenue, words);
  assert.deepEqual([figures.value(1234.56), figures.value(207.534), figures.difference(0)], ['1,235', '207.53', '0']);
});

test('Figures_Times_AreAllInTheUnitThatFitsTheLongest', () => {
  const of = (seconds: number) => new Figures({ ...revenue, metric: { ...revenue.metric, kind: 'time' }, variants: [{ ...revenue.variants[0]!, value: seconds }] }, words);
  assert.equal(of(432_000).value(432_000), '5 days');
  assert.equal(of(432_000).difference(-43_200), '−0.5 days');
  assert.equal(of(7200).value(3600), '1 hour');
  assert.equal(of(119).value(90), '90 seconds');
});

test('PValue_IsNeverZero', () => {
  assert.deepEqual([0.00001, 0.0016, 0.08, 0.4445, 1].map((value) => pValue(words, value)), ['< 0.0001', '0.0016', '0.08', '0.44', '1']);
  assert.deepEqual([0.00001, 0.5].map((value) => pEquals(words, value)), ['< 0.0001', '= 0.5']);
});

test('Chance_IsNeverCertain', () => assert.deepEqual([0.9999999, 0.777, 0].map((value) => chance(words, value)), ['> 99.9 %', '77.7 %', '< 0.1 %']));
