import assert from 'node:assert/strict';
import { test } from 'node:test';
import { experimentIn } from '../../testing/results.ts';
import { planOf } from './plan.ts';

const { variants, metrics } = experimentIn('draft');
const [orders, revenue] = metrics;

test('PlanOf_ARate_TakesPercentages', () =>
  assert.deepEqual(planOf({ baseline: '7', deviation: '', effect: '29', perDay: '' }, variants, orders!), {
    baseline: 0.07,
    minimumEffect: 0.29,
    variants: [{ alias: 'v0', weight: 50, visitors: 0, conversions: 0 }, { alias: 'v1', weight: 50, visitors: 0, conversions: 0 }],
  }));

test('PlanOf_Values_TakesMeanAndDeviation', () => {
  const plan = planOf({ baseline: '207.5', deviation: '515', effect: '10', perDay: '300' }, variants, revenue!);
  assert.deepEqual([plan.baseline, plan.standardDeviation, plan.visitorsPerDay], [207.5, 515, 300]);
  assert.deepEqual(plan.variants[0], { alias: 'v0', weight: 50, visitors: 0, sum: 0, sumOfSquares: 0 });
});
