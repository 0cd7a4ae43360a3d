import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Stage } from './stage.ts';

const momentOf = async (stage: Stage) => ((await stage.value()) as { moment: unknown } | undefined)?.moment;

async function open(value?: unknown): Promise<Stage> {
  const stage = await Stage.open();
  await stage.fields({ value });
  const details = stage.page.locator('details');
  await details.waitFor();
  if (!(await details.evaluate((element) => (element as HTMLDetailsElement).open))) await stage.page.getByText('When and how often').click();
  return stage;
}

test('Moment_EditedByHand_IsToldAndGivenToTheCms', async () => {
  const stage = await open();
  const { page } = stage;
  await stage.button('hero').click();
  await stage.button('Add days and times').click();
  await stage.shows(stage.sentence, 'Shown in hero to everyone, on weekday mornings (06:00–10:00).');
  await stage.button('Saturday').click();
  await stage.button('Sunday').click();
  await page.getByLabel('Ends', { exact: true }).fill('09:30');
  await page.getByLabel('Ends', { exact: true }).blur();
  await stage.shows(stage.sentence, 'Shown in hero to everyone, every morning (06:00–09:30).');
  await page.getByLabel('At most (times)').fill('3');
  await page.getByLabel('At most (times)').blur();
  await page.locator('[data-member=per] input').fill('1');
  await page.locator('[data-member=per] input').blur();
  await page.locator('[data-member=per] select').selectOption('w');
  await page.locator('[data-member=coolDown] select').selectOption('h');
  await page.locator('[data-member=coolDown] input').fill('12');
  await page.locator('[data-member=coolDown] input').blur();
  await page.getByLabel('Add a touchpoint').selectOption({ label: 'Looks at a bike' });
  await page.getByLabel('Add a touchpoint').selectOption({ label: 'Compares bikes' });
  await stage.shows(stage.sentence, 'Shown in hero to everyone, every morning (06:00–09:30), after “Looks at a bike” or “Compares bikes”, at most 3 times a week, at least 12 hours apart.');
  assert.deepEqual(await momentOf(stage), {
    dayparts: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '06:00', to: '09:30' }],
    maxShows: 3, per: '1w', coolDown: '12h',
    after: { match: { types: ['product-view', 'compare'] } },
  });
  await stage.isAccessible();
  await stage.picture('moment');
  await stage.close();
});

test('Moment_Dates_AreInTheEditorsTimeZone', async () => {
  const stage = await open();
  const { page } = stage;
  await page.getByText('In your time zone (Europe/Copenhagen).').waitFor();
  await page.getByLabel('From', { exact: true }).fill('2026-12-01T08:00');
  await page.getByLabel('From', { exact: true }).blur();
  await page.getByLabel('Until', { exact: true }).fill('2026-12-24T18:00');
  await page.getByLabel('Until', { exact: true }).blur();
  await stage.shows(stage.sentence, 'Shown to everyone, from 1 December 2026 at 08:00, until 24 December 2026 at 18:00.');
  assert.deepEqual(await momentOf(stage), { from: '2026-12-01T07:00:00Z', until: '2026-12-24T17:00:00Z' });
  await page.getByLabel('From', { exact: true }).fill('');
  await page.getByLabel('From', { exact: true }).blur();
  await stage.shows(stage.sentence, 'Shown to everyone, until 24 December 2026 at 18:00.');
  await stage.close();
});

test('Moment_WhatIsWrong_IsSaidAtItsPlace_AndTheFieldIsNotValid', async () => {
  const stage = await open({ journey: 'default', moment: { from: '2026-12-01T00:00:00Z', until: '2026-11-01T00:00:00Z' } });
  const { page } = stage;
  const isValid = () => page.locator('contentjourney-tags-editor').evaluate((editor) => (editor as unknown as { checkValidity(): boolean }).checkValidity());
  await page.getByRole('alert').getByText('The end must be later than the start.').waitFor();
  assert.equal(await isValid(), false);
  await page.getByLabel('From', { exact: true }).fill('2026-10-01T00:00');
  await page.getByLabel('From', { exact: true }).blur();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  assert.equal(await isValid(), true);
  await page.getByLabel('At most (times)').fill('0');
  await page.getByLabel('At most (times)').blur();
  await page.getByRole('alert').getByText('Give a whole number from 1 to 1,000,000.').waitFor();
  await page.getByLabel('Priority', { exact: true }).fill('2000');
  await page.getByLabel('Priority', { exact: true }).blur();
  await page.getByText('Give a whole number from −1000 to 1000.').waitFor();
  assert.equal(await isValid(), false);
  await stage.isAccessible();
  await stage.close();
});

test('Moment_PartsAndTouchpoints_CanBeTakenAway', async () => {
  const stage = await open({
    journey: 'default', slots: ['hero'],
    moment: { dayparts: [{ from: '06:00', to: '10:00' }, { days: ['sat'], from: '10:00', to: '12:00' }], after: { match: { types: ['order', 'fax'], channels: ['web'] }, within: '2d' }, maxShows: 1, per: '1d' },
  });
  await stage.page.getByText('It also has conditions that were set elsewhere. They are kept.').waitFor();
  await stage.page.getByText('fax', { exact: true }).waitFor();
  await stage.page.getByText('no longer exists').waitFor();
  await stage.button('Remove days and times 1').click();
  await stage.button('Remove fax').click();
  await stage.page.getByLabel('At most (times)').fill('');
  await stage.page.getByLabel('At most (times)').blur();
  await stage.shows(stage.sentence, 'Shown in hero to everyone, on Saturday mornings (10:00–12:00), within 2 days after “Orders”.');
  assert.deepEqual(await momentOf(stage), { dayparts: [{ days: ['sat'], from: '10:00', to: '12:00' }], after: { match: { channels: ['web'], types: ['order'] }, within: '2d' } });
  await stage.close();
});
