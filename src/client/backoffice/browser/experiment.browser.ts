import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FakeApi } from './fake-api.ts';
import { Stage } from './stage.ts';

const DASHBOARD = 'ContentJourney.Dashboard.Experiments';
const ONE = 'experiments/consider-sooner';

/** An experiment in a state that was recorded. */
function inState(api: FakeApi, state: string, results = 'experiments/results'): void {
  api.answer(`GET ${ONE}`, `experiments/${state}`);
  api.answer(`GET ${ONE}/results`, results);
}

async function open(state: string, results?: string, options?: Parameters<typeof Stage.open>[0]): Promise<Stage> {
  const stage = await Stage.open(options);
  inState(stage.api, state, results);
  await stage.dashboard(DASHBOARD, '/experiment/consider-sooner');
  await stage.page.getByRole('heading', { name: 'consider-sooner' }).waitFor();
  return stage;
}

test('Experiment_Missing_SaysSo', async () => {
  const stage = await Stage.open();
  stage.api.answer('GET experiments/gone', 'journey-missing');
  await stage.dashboard(DASHBOARD, '/experiment/gone');
  await stage.page.getByRole('alert').getByText('There is no experiment “gone”.').waitFor();
  await stage.close(/404/);
});

test('Experiment_Stopped_ShowsVerdict_FiguresInATable_AndMoreForThoseWhoAsk', async () => {
  const stage = await open('stopped');
  await stage.shows(stage.page.locator('.verdict h3'), '“sooner” is better');
  await stage.page.getByText(/^Why, that the difference stays this large/).waitFor();
  const orders = stage.page.getByRole('table', { name: 'orders' });
  await stage.shows(orders.getByRole('row', { name: /^sooner/ }), /^sooner 1,801 516 28.65 % \+8.42 pp \+4.08 to \+12.76 pp < 0.0001$/);
  assert.deepEqual(await orders.getByRole('columnheader').allInnerTexts().then((texts) => texts.filter((text) => !text.includes('Drawing'))), [
    'Variant', 'Visitors', 'Conversions', 'Rate', 'Difference', '95 % interval, always valid', 'p, always valid',
  ]);
  await stage.page.getByText('More figures of “orders”').click();
  await stage.shows(stage.page.locator('[data-metric=orders] dl'), /^Lift \+41.6 % .+ p, one look < 0.0001 Test Two-proportion z test .+ Chance to beat the control > 99.9 %/);
  await stage.isAccessible();
  await stage.picture('experiment');
  await stage.close();
});

test('Experiment_AnswersSlowly_NothingJumps', async () => {
  const stage = await Stage.open();
  stage.api.latency = 200;
  await stage.dashboard(DASHBOARD);
  await stage.page.getByText('“sooner” is better').waitFor();
  const list = await stage.jumped();
  await stage.page.getByRole('link', { name: 'consider-sooner' }).click();
  await stage.page.locator('[data-metric=complaints]').waitFor();
  assert.deepEqual([list, await stage.jumped()].filter((jumped) => jumped > 0.02), []);
  await stage.close();
});

test('Experiment_PublishWinner_AsksFirst_AndCanBeUndone', async () => {
  const stage = await open('stopped');
  stage.api.answer(`POST ${ONE}/publish-winner`, 'experiments/published');
  stage.api.answer(`POST ${ONE}/undo-publish`, 'experiments/undone');
  await stage.button('Publish “sooner”').click();
  await stage.page.getByText('From now on version 2 decides the stage of every visitor.').waitFor();
  await stage.button('Cancel').click();
  assert.equal(stage.api.count(`POST ${ONE}/publish-winner`), 0);
  await stage.button('Publish “sooner”').click();
  await stage.picture('experiment-confirm');
  await stage.button('Publish').last().click();
  await stage.page.getByText('The rules of “sooner” are live for every visitor.').waitFor();
  assert.deepEqual(stage.api.calls.find(({ path }) => path.endsWith('/publish-winner'))!.body, { variant: 'sooner' });
  await stage.isAccessible();
  await stage.button('Undo publishing').click();
  await stage.page.getByText('From now on the rules that were live before decide the stage of every visitor again.').waitFor();
  await stage.button('Undo publishing').last().click();
  await stage.page.getByText('The rules that were live before are live again.').waitFor();
  await stage.button('Publish “sooner”').waitFor();
  assert.equal(stage.api.count(`GET ${ONE}/results`), 1);
  await stage.close();
});

test('Experiment_Keyboard_PublishesTheWinner', async () => {
  const stage = await open('stopped');
  stage.api.answer(`POST ${ONE}/publish-winner`, 'experiments/published');
  const publish = stage.button('Publish “sooner”');
  await publish.waitFor();
  assert.equal(await stage.page.getByRole('heading', { name: 'consider-sooner' }).evaluate((heading) => heading.matches(':focus')), true);
  await stage.page.keyboard.press('Tab');
  await stage.page.keyboard.press('Enter');
  await stage.page.getByText('From now on version 2 decides the stage of every visitor.').waitFor();
  for (let tabs = 0; tabs < 4 && !(await stage.button('Publish').last().evaluate((button) => button.matches(':focus'))); tabs++) await stage.page.keyboard.press('Tab');
  await stage.page.keyboard.press('Enter');
  await stage.page.getByText('The rules of “sooner” are live for every visitor.').waitFor();
  await stage.close();
});

test('Experiment_NoWinnerShown_AnyVariantCanStillBePublished', async () => {
  for (const [results, why] of [['results-no-difference', /^The results show no winner/], ['results-harm', /^A guardrail got worse, so nothing is recommended/]] as const) {
    const stage = await open('stopped', `experiments/${results}`);
    await stage.page.getByText(why).waitFor();
    await stage.button('Publish “control”').waitFor();
    await stage.button('Publish “sooner”').waitFor();
    await stage.close();
  }
});

test('Experiment_Running_IsLookedAtWhenAsked_ThenRefreshed', async () => {
  const stage = await open('running', 'experiments/results-early');
  await stage.page.getByText(/^You may look as often as you like/).waitFor();
  assert.equal(stage.api.count(`GET ${ONE}/results`), 0);
  await stage.isAccessible();
  await stage.picture('experiment-running');
  await stage.button('Show the results so far').click();
  await stage.shows(stage.page.locator('.verdict h3'), 'Not yet');
  await stage.page.getByText(/^149 of the 4,906 visitors that each variant needs/).waitFor();
  await stage.isAccessible();
  stage.api.answer(`GET ${ONE}/results`, 'experiments/results');
  await stage.button('Refresh').click();
  await stage.shows(stage.page.locator('.verdict h3'), '“sooner” is better');
  assert.equal(stage.api.count(`GET ${ONE}/results`), 2);
  await stage.close();
});

test('Experiment_PauseResumeStop_TakesTheStepsOfItsState', async () => {
  const stage = await open('running');
  stage.api.answer(`POST ${ONE}/pause`, 'experiments/paused');
  stage.api.answer(`POST ${ONE}/resume`, 'experiments/resumed');
  stage.api.answer(`POST ${ONE}/stop`, 'experiments/stopped');
  await stage.button('Pause').click();
  await stage.page.getByText('It is paused: nobody new takes part; whoever has a variant keeps it.').waitFor();
  await stage.button('Resume').click();
  await stage.page.getByText('It runs again.').waitFor();
  await stage.button('Stop').click();
  await stage.page.getByText(/A stopped experiment cannot be resumed/).waitFor();
  await stage.button('Stop').last().click();
  await stage.page.getByText('It is stopped. Its results stay.').waitFor();
  await stage.button('Publish “sooner”').waitFor();
  await stage.close();
});

test('Experiment_StartIsRefused_SaysWhy', async () => {
  const stage = await open('draft');
  stage.api.answer(`POST ${ONE}/start`, 'experiments/start-refused');
  await stage.page.getByText('There are results once it runs.').waitFor();
  await stage.button('Start').click();
  await stage.page.getByText('From now on visitors who agreed to experiments get a variant and keep it.').waitFor();
  await stage.button('Start').last().click();
  await stage.page.getByRole('alert').getByText(/would run beside 'consider-sooner'/).waitFor();
  await stage.close(/409/);
});

test('Experiment_SampleRatioDoesNotFit_BlocksTheVerdict_AndSaysWhy', async () => {
  const stage = await open('stopped', 'experiments/results-invalid');
  await stage.shows(stage.page.locator('.verdict'), /^These results cannot be trusted The visitors of the variants do not fit their weights \(p < 0.0001\)/);
  await stage.page.getByText(/^Any difference: .+ find the cause and start anew/).waitFor();
  await stage.isAccessible();
  await stage.picture('experiment-invalid');
  await stage.close();
});

test('Experiment_Danish_NarrowWindow_Fits', async () => {
  const stage = await open('stopped', 'experiments/results', { width: 320, language: 'da' });
  await stage.shows(stage.page.locator('.verdict h3'), '“sooner” er bedre');
  await stage.shows(stage.page.getByRole('table', { name: 'orders' }).getByRole('row', { name: /^sooner/ }), /28,65 % .*\+8,42 pp/);
  await stage.fitsTheWindow();
  await stage.isAccessible();
  await stage.picture('experiment-320-da');
  await stage.page.getByRole('link', { name: 'Alle eksperimenter' }).click();
  await stage.page.getByRole('link', { name: 'hero-test-ride' }).waitFor();
  await stage.fitsTheWindow();
  await stage.isAccessible();
  await stage.picture('experiments-320-da');
  await stage.close();
});
