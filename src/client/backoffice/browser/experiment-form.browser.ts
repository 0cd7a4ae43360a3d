import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf } from './fake-api.ts';
import { Stage } from './stage.ts';

const DASHBOARD = 'ContentJourney.Dashboard.Experiments';
const ONE = 'experiments/consider-sooner';

/** The form at a path inside of the room; `state`: the recorded one of the experiment. */
async function open(path: string, state = 'draft', options?: Parameters<typeof Stage.open>[0]): Promise<Stage> {
  const stage = await Stage.open(options);
  stage.api.answer('GET journeys/default/rule-sets', 'experiments/versions');
  stage.api.answer(`GET ${ONE}`, `experiments/${state}`);
  stage.api.answer(`PUT ${ONE}`, `experiments/${state}`);
  stage.api.answer('GET experiments/hero-test-ride', 'experiments/hero');
  await stage.dashboard(DASHBOARD, path);
  return stage;
}

const sent = (stage: Stage, call: string) => stage.api.calls.filter(({ method, path }) => `${method} ${path}` === call).at(-1)?.body as Record<string, unknown>;

async function type(stage: Stage, label: string, text: string): Promise<void> {
  const field = stage.page.getByLabel(label, { exact: true }).first();
  await field.fill(text);
  await field.blur();
}

test('ExperimentForm_New_OffersLiveRulesAgainstTheNewestOthers_JudgedByTheGoal', async () => {
  const stage = await Stage.open();
  stage.api.answer('GET journeys/default/rule-sets', 'experiments/versions');
  stage.api.answer('GET experiments', 'experiments/none');
  stage.api.answer(`PUT ${ONE}`, 'experiments/draft');
  stage.api.answer(`GET ${ONE}`, 'experiments/draft');
  await stage.dashboard(DASHBOARD);
  await stage.button('New experiment').or(stage.page.getByRole('link', { name: 'New experiment' })).first().click();
  await stage.page.getByRole('heading', { name: 'New experiment' }).waitFor();
  await stage.isAccessible();
  await stage.picture('experiment-new');
  await stage.button('Save').click();
  await stage.page.getByText('Give it a name: small letters, digits and hyphens.').waitFor();
  await type(stage, 'Name', 'consider-sooner');
  await type(stage, 'What you expect, and why', 'Two bikes are enough.');
  await type(stage, 'Name of the metric', 'orders');
  await stage.button('Save').click();
  await stage.page.getByRole('heading', { name: 'consider-sooner' }).waitFor();
  assert.deepEqual(sent(stage, `PUT ${ONE}`), {
    alias: 'consider-sooner',
    journey: 'default',
    kind: 'rule-set',
    hypothesis: 'Two bikes are enough.',
    variants: [{ alias: 'control', weight: 50, ruleSetVersion: 1 }, { alias: 'b', weight: 50, ruleSetVersion: 2 }],
    audience: null,
    exclusionGroup: null,
    holdout: 0,
    minimumRuntime: '14d',
    metrics: [{ alias: 'orders', kind: 'conversion', match: { types: ['order'] }, window: null, primary: true, guardrail: false, lowerIsBetter: false }],
  });
  await stage.close();
});

test('ExperimentForm_Refused_SaysWhatIsWrongAtItsField', async () => {
  const stage = await open('/experiment/consider-sooner/change');
  stage.api.answer(`PUT ${ONE}`, 'experiments/refused');
  await stage.button('Save').click();
  await stage.page.getByRole('alert').getByText('Put right what is marked.').waitFor();
  await stage.page.locator('[data-variant="0"]').getByText('is 0; allowed: 1E-06 to 1000000000').waitFor();
  await stage.page.locator('[data-variant="1"]').getByText("'Sooner' is not an alias; allowed: ^[a-z0-9][a-z0-9-]{0,63}$").waitFor();
  await stage.page.locator('[data-variant="1"]').getByText("3 is not a published rule set of 'default'").waitFor();
  await stage.page.locator('[data-metric="0"]').getByText('types has 0 items; allowed: 1 to 500').waitFor();
  await stage.page.locator('contentjourney-audience-form').getByText('atLeast is 0; allowed: whole numbers from 1 to 2147483647').waitFor();
  assert.equal(await stage.page.locator('[data-variant="0"] uui-input[type=number]').evaluate((input) => input.matches(':focus-within')), true);
  await stage.isAccessible();
  await stage.picture('experiment-refused');
  await stage.close(/400/);
});

test('ExperimentForm_Changed_KeepsWhatItDoesNotShow', async () => {
  const stage = await open('/experiment/consider-sooner/change');
  await stage.button('Add a metric').click();
  const metric = stage.page.locator('[data-metric="4"]');
  await metric.getByLabel('Name of the metric').fill('rides');
  await metric.getByLabel('Name of the metric').blur();
  await metric.getByLabel('Add a touchpoint').selectOption({ label: 'Books a test ride' });
  await metric.getByLabel('Role').selectOption({ label: 'Decides' });
  await stage.button('Remove metric 3').click();
  await stage.button('Save').click();
  await stage.page.getByRole('heading', { name: 'consider-sooner' }).waitFor();
  const { metrics, ...others } = sent(stage, `PUT ${ONE}`) as { metrics: { alias: string; primary: boolean }[] };
  const { metrics: before, status, version, createdAt, startedAt, stoppedAt, peekedAt, winner, minimumRuntime, ...kept } = bodyOf('experiments/draft') as Record<string, unknown>;
  assert.deepEqual(others, kept, `${status} ${version} ${createdAt} ${startedAt} ${stoppedAt} ${peekedAt} ${winner} ${minimumRuntime} ${before}`);
  assert.deepEqual(metrics.map(({ alias, primary }) => [alias, primary]), [['orders', false], ['revenue', false], ['complaints', false], ['rides', true]]);
  await stage.close();
});

test('ExperimentForm_AudienceIsNoJson_IsSaidBeforeItIsSent', async () => {
  const stage = await open('/experiment/consider-sooner/change');
  await type(stage, 'Condition (JSON)', '{ "count": ');
  await stage.page.getByText('This is not a JSON object.').waitFor();
  await stage.button('Save').click();
  await stage.page.getByRole('alert').getByText('Put right what is marked.').waitFor();
  assert.equal(stage.api.count(`PUT ${ONE}`), 0);
  await stage.close();
});

test('ExperimentForm_Content_PicksDocumentsWithTheCmssOwnPicker', async () => {
  const stage = await open('/experiment/hero-test-ride/change');
  stage.api.answer('PUT experiments/hero-test-ride', 'experiments/hero');
  const second = stage.page.locator('[data-variant="1"]');
  await second.getByText('Book a test ride').waitFor();
  assert.equal(await stage.page.getByLabel('Slot', { exact: true }).inputValue(), 'hero');
  await stage.page.locator('[data-variant="0"]').locator('#btn-add').click();
  await stage.button('Pick Fitting and first service').click();
  await stage.page.locator('[data-variant="0"]').getByText('Fitting and first service').waitFor();
  await stage.picture('experiment-content');
  await stage.button('Save').click();
  await stage.page.getByRole('heading', { name: 'hero-test-ride' }).waitFor();
  const { variants } = sent(stage, 'PUT experiments/hero-test-ride') as { variants: { items: string[] }[] };
  assert.deepEqual(variants.map(({ items }) => items.map((item) => item.at(-1))), [['1', '3'], ['2', '3']]);
  await stage.close();
});

test('ExperimentForm_OnceBegun_OnlyHypothesisAndWeightsCanChange', async () => {
  const stage = await open('/experiment/consider-sooner/change', 'running');
  await stage.page.getByText(/^It has begun: only what you expect and the weights may change/).waitFor();
  assert.equal(await stage.page.getByLabel('Name of the variant').first().isDisabled(), true);
  assert.equal(await stage.page.getByLabel('Rule set', { exact: true }).first().isDisabled(), true);
  assert.equal(await stage.page.locator('contentjourney-metrics-form, contentjourney-audience-form').count(), 0);
  await stage.page.locator('contentjourney-experiment-setup').getByText('complaints').waitFor();
  await type(stage, 'Weight', '80');
  await stage.isAccessible();
  await stage.button('Save').click();
  await stage.page.getByRole('heading', { name: 'consider-sooner' }).waitFor();
  const { status, version, createdAt, startedAt, stoppedAt, peekedAt, winner, minimumRuntime, ...stored } = bodyOf('experiments/running') as Record<string, unknown> & { variants: object[] };
  const [control, ...others] = stored.variants;
  assert.deepEqual(sent(stage, `PUT ${ONE}`), { ...stored, variants: [{ ...control, weight: 80 }, ...others] }, `${status} ${version} ${createdAt} ${startedAt} ${stoppedAt} ${peekedAt} ${winner} ${minimumRuntime}`);
  await stage.close();
});

test('ExperimentForm_Plan_SaysHowManyVisitorsAndHowLong', async () => {
  const stage = await open('/experiment/consider-sooner/change');
  stage.api.answer('POST experiments/analyze', 'experiments/plan');
  await type(stage, 'Rate today (%)', '20');
  await type(stage, 'Visitors a day', '500');
  await stage.button('Calculate').click();
  await stage.page.getByText('Each variant needs 6,510 visitors. That takes 4 weeks.').waitFor();
  assert.deepEqual(sent(stage, 'POST experiments/analyze'), {
    baseline: 0.2,
    minimumEffect: 0.1,
    visitorsPerDay: 500,
    variants: [{ alias: 'v0', weight: 50, visitors: 0, conversions: 0 }, { alias: 'v1', weight: 50, visitors: 0, conversions: 0 }],
  });
  stage.api.answer('POST experiments/analyze', 'experiments/plan-refused');
  await stage.button('Calculate').click();
  await stage.page.locator('contentjourney-plan-form').getByText('is 3; allowed: 1E-12 to 0.999999999999').waitFor();
  await stage.isAccessible();
  await stage.close(/400/);
});

test('ExperimentForm_Draft_CanBeDeleted_AfterAsking', async () => {
  const stage = await Stage.open();
  stage.api.answer(`GET ${ONE}`, 'experiments/draft');
  stage.api.answer(`DELETE ${ONE}`, { status: 204, body: undefined });
  await stage.dashboard(DASHBOARD, '/experiment/consider-sooner');
  await stage.button('Delete').click();
  await stage.page.getByText('It never ran, so no results are lost.').waitFor();
  stage.api.answer('GET experiments', 'experiments/none');
  await stage.button('Delete').last().click();
  await stage.page.getByText(/^An experiment gives some visitors other rules/).waitFor();
  assert.equal(stage.api.count(`DELETE ${ONE}`), 1);
  await stage.close();
});

test('ExperimentForm_Danish_NarrowWindow_Fits', async () => {
  const stage = await open('/new', 'draft', { width: 320, language: 'da' });
  await stage.page.getByRole('heading', { name: 'Nyt eksperiment' }).waitFor();
  await stage.fitsTheWindow();
  await stage.isAccessible();
  await stage.picture('experiment-new-320-da');
  await stage.close();
});
