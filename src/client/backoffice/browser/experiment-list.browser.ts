import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf } from './fake-api.ts';
import { Stage } from './stage.ts';

const DASHBOARD = 'ContentJourney.Dashboard.Experiments';
const ONE = 'experiments/consider-sooner';

test('Experiments_ListOfAJourney_SaysWhatEachTestsAndHasShown', async () => {
  const stage = await Stage.open();
  await stage.dashboard(DASHBOARD);
  const row = (alias: string) => stage.page.locator(`[data-experiment=${alias}]`);
  await stage.shows(row('consider-sooner'), /^consider-sooner Stopped Rule sets: versions 1 and 2 stopped .+ 3,600 “sooner” is better$/);
  await stage.shows(row('hero-test-ride'), /^hero-test-ride Draft Content in “hero”: 2 variants planned .+ – Not started$/);
  await stage.isAccessible();
  await stage.picture('experiments');
  await row('consider-sooner').getByRole('link').click();
  await stage.page.getByRole('heading', { name: 'consider-sooner' }).waitFor();
  assert.match(stage.page.url(), /\/section\/journeys\/dashboard\/experiments\/experiment\/consider-sooner$/);
  await stage.page.getByRole('link', { name: 'All experiments' }).click();
  await row('hero-test-ride').waitFor();
  await stage.close();
});

test('Experiments_None_SaysWhatTheyAreFor', async () => {
  const stage = await Stage.open();
  stage.api.answer('GET experiments', 'experiments/none');
  await stage.dashboard(DASHBOARD);
  await stage.page.getByText(/^An experiment gives some visitors other rules/).waitFor();
  await stage.isAccessible();
  await stage.picture('experiments-none');
  await stage.close();
});

test('Experiments_ApiIsAway_SaysSo_AndTriesAgain', async () => {
  const stage = await Stage.open();
  stage.api.answer('GET experiments', 'away');
  await stage.dashboard(DASHBOARD);
  await stage.page.getByRole('alert').getByText('The experiments could not be loaded.').waitFor();
  stage.api.answer('GET experiments', 'experiments/list');
  await stage.button('Try again').click();
  await stage.page.getByRole('link', { name: 'consider-sooner' }).waitFor();
  await stage.close(/ERR_CONNECTION_REFUSED/);
});

test('Experiments_ThatRun_AreNotLookedAtUnasked', async () => {
  const stage = await Stage.open();
  stage.api.answer('GET experiments', 'experiments/list-running');
  await stage.dashboard(DASHBOARD);
  await stage.shows(stage.page.locator('[data-experiment=consider-sooner]'), /^consider-sooner Running .+ – Not looked at$/);
  assert.equal(stage.api.count(`GET ${ONE}/results`), 0);
  await stage.close();
});

test('Experiments_ThatWereLookedAtBefore_AreShown', async () => {
  const stage = await Stage.open();
  const { items, total } = bodyOf('experiments/list-running') as { items: object[]; total: number };
  stage.api.answer('GET experiments', { status: 200, body: { total, items: items.map((one) => ({ ...one, peekedAt: '2026-11-23T00:10:00Z' })) } });
  await stage.dashboard(DASHBOARD);
  await stage.shows(stage.page.locator('[data-experiment=consider-sooner]'), /^consider-sooner Running .+ 3,600 “sooner” is better$/);
  assert.equal(stage.api.calls.filter(({ path }) => path.endsWith('/results')).length, 1);
  await stage.close();
});
