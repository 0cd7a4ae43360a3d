import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf } from './fake-api.ts';
import { Stage } from './stage.ts';

const DASHBOARD = 'ContentJourney.Dashboard.Journeys';
const PICKER = 'ContentJourney.PropertyEditorUi.JourneyPicker';

test('Dashboard_ShowsJourneysWithStagesAndVersions', async () => {
  const stage = await Stage.open();
  await stage.extension(DASHBOARD);
  const stages = stage.page.getByRole('list', { name: 'Stages' }).getByRole('listitem');
  await stages.first().waitFor();
  assert.deepEqual(await stages.locator('strong').allInnerTexts(), ['Awareness', 'Consideration', 'Conversion', 'Retention', 'Advocacy']);
  await stage.shows(stage.page.locator('[data-version="1"]'), /^Version 1 Live live since 22 Nov 2026, \d\d:\d\d$/);
  await stage.shows(stage.page.locator('[data-version="2"]'), /^Version 2 Draft made 22 Nov 2026, \d\d:\d\d Publish$/);
  await stage.isAccessible();
  await stage.picture('dashboard');
  await stage.close();
});

test('Dashboard_Publish_AsksFirst_AndCanBeUndone', async () => {
  const stage = await Stage.open();
  await stage.extension(DASHBOARD);
  await stage.button('Publish version 2').click();
  await stage.page.getByText('From now on version 2 decides the stage of every visitor. You can go back to version 1 at any time.').waitFor();
  await stage.picture('dashboard-confirm');
  await stage.button('Cancel').click();
  await stage.button('Publish version 2').click();
  await stage.button('Publish').last().click();
  await stage.page.getByText('Version 2 is live.').waitFor();
  await stage.shows(stage.page.locator('[data-version="2"]'), /^Version 2 Live/);
  assert.equal(stage.api.count('POST journeys/default/rule-sets/2/publish'), 1);
  await stage.button('Undo: back to version 1').click();
  await stage.page.getByText('Version 1 is live.').waitFor();
  await stage.shows(stage.page.locator('[data-version="1"]'), /^Version 1 Live/);
  assert.equal(stage.api.count('POST journeys/default/rule-sets/1/rollback'), 1);
  await stage.close();
});

test('Dashboard_PublishIsRefused_SaysWhy', async () => {
  const stage = await Stage.open();
  stage.api.answer('POST journeys/default/rule-sets/2/publish', { status: 409, body: { title: 'Conflict', status: 409, detail: 'Version 2 is not a draft any more.' } });
  await stage.extension(DASHBOARD);
  await stage.button('Publish version 2').click();
  await stage.button('Publish').last().click();
  await stage.page.getByRole('alert').getByText('Version 2 is not a draft any more.').waitFor();
  await stage.close(/409/);
});

test('Bench_Decides_AndSaysWhyInPlainWords', async () => {
  const stage = await Stage.open();
  await stage.extension(DASHBOARD);
  const { page } = stage;
  await page.getByLabel('Touchpoint', { exact: true }).first().selectOption({ label: 'Compares bikes' });
  await stage.button('Add a trait').click();
  await page.getByLabel('Trait', { exact: true }).fill('household');
  await page.getByLabel('Is', { exact: true }).fill('family');
  await page.getByLabel('Is', { exact: true }).blur();
  await stage.button('Decide').click();
  await stage.shows(page.locator('.verdict'), 'In “Consideration”, as Family riders');
  await page.getByText('Looks at a bike: at least 3 times within 30 days').waitFor();
  await page.getByText('measured: 15.96').waitFor();
  await page.getByRole('heading', { name: 'What “Conversion” still asks for' }).waitFor();
  const { body } = stage.api.calls.find(({ path }) => path.endsWith('/decide'))! as { body: { history: { type: string }[]; traits: unknown; ruleSet: unknown } };
  assert.deepEqual(body.history.map(({ type }) => type), ['compare']);
  assert.deepEqual(body.traits, { household: 'family' });
  assert.deepEqual(body.ruleSet, (bodyOf('rules-1') as { ruleSet: unknown }).ruleSet);
  await stage.isAccessible();
  await stage.picture('bench');
  await stage.close();
});

test('Bench_Refused_SaysWhere', async () => {
  const stage = await Stage.open();
  stage.api.answer('POST journeys/default/decide', 'decision-refused');
  await stage.extension(DASHBOARD);
  await stage.button('Decide').click();
  await stage.page.getByRole('alert').getByText(/history\[0\]\.type 'unheard-of' is not a known touchpoint type/).waitFor();
  await stage.close(/400/);
});

test('Dashboard_Danish_NarrowWindow_Fits', async () => {
  const stage = await Stage.open({ width: 320, language: 'da' });
  await stage.extension(DASHBOARD);
  await stage.button('Udgiv version 2').waitFor();
  await stage.button('Afgør').click();
  await stage.shows(stage.page.locator('.verdict'), 'I “Consideration”, som Family riders');
  await stage.fitsTheWindow();
  await stage.isAccessible();
  await stage.picture('dashboard-320-da');
  await stage.close();
});

test('Dashboard_ApiIsAway_SaysSo_AndTriesAgain', async () => {
  const stage = await Stage.open();
  stage.api.answer('GET journeys', 'away');
  await stage.extension(DASHBOARD);
  await stage.page.getByRole('alert').getByText('The journeys could not be loaded.').waitFor();
  stage.api.answer('GET journeys', 'journeys');
  await stage.button('Try again').click();
  await stage.button('Publish version 2').waitFor();
  await stage.close(/ERR_CONNECTION_REFUSED/);
});

test('JourneyPicker_OffersTheSitesJourneys_AndKeepsOneThatIsGone', async () => {
  const stage = await Stage.open();
  await stage.extension(PICKER, { value: 'fleets' });
  const select = stage.page.getByLabel('Journey', { exact: true });
  await stage.page.waitForFunction(() => document.querySelector('test-backoffice')!.firstElementChild!.shadowRoot!.querySelector('uui-select')!.shadowRoot!.querySelectorAll('option').length === 3);
  assert.deepEqual((await select.locator('option').allInnerTexts()).map((text) => text.trim()), ['', 'Buying a bicycle (default)', 'fleets (does not exist)']);
  assert.equal(await select.inputValue(), 'fleets');
  await select.selectOption('default');
  assert.equal(await stage.page.locator('contentjourney-journey-picker').evaluate((picker) => (picker as unknown as { value: string }).value), 'default');
  await stage.isAccessible();
  await stage.close();
});
