import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Stage } from './stage.ts';

const STAGES = ['Awareness', 'Consideration', 'Conversion', 'Retention', 'Advocacy'];

test('Tags_StagesInJourneyOrder_WithTheirColoursAndDescriptions', async () => {
  const stage = await Stage.open();
  await stage.fields({});
  const chips = stage.group('Stages').getByRole('button');
  await chips.first().waitFor();
  assert.deepEqual((await chips.allInnerTexts()).map((text) => text.trim()), STAGES);
  assert.match((await chips.nth(1).getAttribute('title')) ?? '', /^Knows a bicycle is the answer/);
  await chips.nth(1).hover();
  await stage.shows(stage.page.locator('[data-list=stages] #hint'), /^Knows a bicycle is the answer/);
  await chips.nth(1).click();
  assert.equal(await chips.nth(1).evaluate((chip) => getComputedStyle(chip).backgroundColor), 'rgb(63, 125, 78)');
  assert.deepEqual((await stage.group('Personas').getByRole('button').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()), [
    'FR Family riders',
    'C Commuters',
    'RR Road and gravel riders',
  ]);
  await stage.picture('tags-first');
  await stage.close();
});

test('Tags_Chosen_AreToldInASentenceAndGivenToTheCms', async () => {
  const stage = await Stage.open();
  await stage.fields({});
  await stage.shows(stage.sentence, 'Not tagged: shown to anyone, when nothing fits better.');
  await stage.button('Consideration').click();
  await stage.shows(stage.sentence, 'Shown to everyone who is considering.');
  await stage.group('Personas').getByRole('button', { name: 'Family riders' }).click();
  await stage.button('hero').click();
  await stage.shows(stage.sentence, 'Shown in hero to Family riders who are considering.');
  assert.deepEqual(await stage.value(), {
    journey: 'default', stages: ['consideration'], personas: ['family'], slots: ['hero'], priority: 0, moment: null,
  });
  assert.equal((await stage.changes()).length, 3);
  await stage.picture('tags-chosen');
  await stage.isAccessible();
  await stage.close();
});

test('Tags_Keyboard_ArrowsMove_SpaceAndEnterPress', async () => {
  const stage = await Stage.open();
  await stage.fields({});
  await stage.button('Awareness').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Space', 'End', 'Enter', 'ArrowRight', 'Space', 'ArrowRight', 'ArrowLeft', 'Space']) await stage.page.keyboard.press(key);
  assert.deepEqual(((await stage.value()) as { stages: string[] }).stages, ['conversion', 'advocacy']);
  assert.equal(await stage.button('Conversion').getAttribute('aria-pressed'), 'true');
  assert.equal(await stage.button('Awareness').getAttribute('aria-pressed'), 'false');
  for (let tabs = 0; tabs < 5; tabs++) await stage.page.keyboard.press('Tab');
  await stage.page.keyboard.press('Space');
  assert.deepEqual(((await stage.value()) as { personas: string[] }).personas, ['family']);
  await stage.close();
});

test('Tags_ReadOnly_ShowsWhatIsChosen_AndNothingToPress', async () => {
  const stage = await Stage.open();
  await stage.fields({ readonly: true, value: { journey: 'default', stages: ['retention', 'old'], personas: ['commuter'], slots: [], priority: 3, moment: { maxShows: 1, per: '1d' } } });
  await stage.shows(stage.sentence, 'Shown to Commuters who are using what they bought, at most once a day, ahead of what fits equally well.');
  assert.equal(await stage.page.getByRole('button').count(), 0);
  assert.deepEqual((await stage.group('Stages').locator('.chip').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()), ['Retention', 'old no longer exists']);
  await stage.isAccessible();
  await stage.picture('tags-readonly');
  await stage.close();
});

test('Tags_StageThatIsGone_IsKeptUntilItIsRemoved', async () => {
  const stage = await Stage.open();
  await stage.fields({ value: { journey: 'default', stages: ['decision', 'awareness'], personas: [], slots: [], priority: 0, moment: null } });
  const gone = stage.button('decision no longer exists. Remove it');
  await gone.waitFor();
  await stage.isAccessible();
  await stage.picture('tags-gone');
  await stage.button('Consideration').click();
  assert.deepEqual(((await stage.value()) as { stages: string[] }).stages, ['awareness', 'consideration', 'decision']);
  await gone.click();
  assert.deepEqual(((await stage.value()) as { stages: string[] }).stages, ['awareness', 'consideration']);
  await gone.waitFor({ state: 'detached' });
  await stage.button('Undo').click();
  await gone.waitFor();
  await stage.close();
});

test('Tags_AllTakenAway_IsNoValue_AndUndoBringsThemBack', async () => {
  const stage = await Stage.open();
  await stage.fields({});
  await stage.button('hero').click();
  await stage.button('Awareness').click();
  await stage.button('Clear all').click();
  assert.equal(await stage.value(), undefined);
  await stage.shows(stage.sentence, 'Not tagged: shown to anyone, when nothing fits better.');
  await stage.button('Undo').click();
  await stage.shows(stage.sentence, 'Shown in hero to everyone who is becoming aware.');
  await stage.button('Undo').click();
  await stage.button('Undo').click();
  assert.equal(await stage.value(), undefined);
  assert.equal(await stage.page.locator('[data-action=undo]').getAttribute('disabled'), '');
  await stage.close();
});

test('Tags_MembersOfANewerVersion_StayInTheValue', async () => {
  const stage = await Stage.open();
  await stage.fields({ value: { journey: 'default', stages: [], personas: [], slots: ['hero'], priority: 0, moment: { weather: 'sunny' }, audience: { is: 'new' } } });
  await stage.button('Awareness').click();
  assert.deepEqual(await stage.value(), {
    journey: 'default', stages: ['awareness'], personas: [], slots: ['hero'], priority: 0, moment: { weather: 'sunny' }, audience: { is: 'new' },
  });
  await stage.close();
});

test('Tags_ValueThatCannotBeRead_IsLeftAloneUntilTheEditorStartsOver', async () => {
  const stage = await Stage.open();
  await stage.fields({ value: 'not JSON' });
  await stage.page.getByRole('alert').getByText('cannot be read here').waitFor();
  assert.deepEqual(await stage.changes(), []);
  await stage.button('Start over without tags').click();
  assert.deepEqual(await stage.changes(), [undefined]);
  await stage.button('Awareness').waitFor();
  await stage.close();
});

test('Tags_OfAnotherJourney_AreShownAndCanBeTakenOver', async () => {
  const stage = await Stage.open();
  await stage.fields({ value: { journey: 'fleets', stages: ['awareness'] } });
  await stage.page.getByText('These tags are for the journey “fleets”, this field is for “Buying a bicycle”.').waitFor();
  await stage.button('Hero').or(stage.button('hero')).click();
  assert.equal(((await stage.value()) as { journey: string }).journey, 'fleets');
  await stage.button('Use them for “Buying a bicycle”').click();
  assert.equal(((await stage.value()) as { journey: string }).journey, 'default');
  await stage.close();
});

test('Tags_Mandatory_IsNotValidWithoutTags', async () => {
  const stage = await Stage.open();
  await stage.fields({ mandatory: true });
  await stage.button('Awareness').waitFor();
  const check = () =>
    stage.page.locator('contentjourney-tags-editor').evaluate((editor) => {
      const { checkValidity, validationMessage } = editor as unknown as { checkValidity(): boolean; validationMessage: string };
      return [checkValidity.call(editor), validationMessage];
    });
  assert.deepEqual(await check(), [false, 'Choose at least one tag.']);
  await stage.button('Awareness').click();
  assert.deepEqual(await check(), [true, '']);
  await stage.button('Awareness').click();
  assert.equal((await check())[0], false);
  await stage.close();
});

test('Tags_ServersMessage_StandsAtTheField_UntilTheValueChanges', async () => {
  const stage = await Stage.open();
  const message = "stages[0]: 'old' is not a known stage; allowed: awareness";
  await stage.fields({ value: { journey: 'default', stages: ['old'] } });
  await stage.button('Awareness').waitFor();
  await stage.refuse(message);
  await stage.page.getByText(message).waitFor();
  await stage.isAccessible();
  await stage.button('Awareness').click();
  await stage.page.getByText(message).waitFor({ state: 'detached' });
  await stage.close();
});

test('Tags_SeveralEditorsOnAPage_AskForTheJourneyOnce_AsTheUser', async () => {
  const stage = await Stage.open();
  await stage.fields({ alias: 'first' }, { alias: 'second' }, { alias: 'third' });
  await stage.page.waitForFunction(() => document.querySelectorAll('umb-property').length === 3);
  await stage.button('Awareness').nth(2).waitFor();
  assert.equal(stage.api.count('GET journeys/default'), 1);
  await stage.button('Advocacy').nth(1).click();
  assert.equal(await stage.button('Advocacy').first().getAttribute('aria-pressed'), 'false');
  await stage.close();
});

test('Tags_JourneyCannotBeLoaded_SaysSo_AndTriesAgain', async () => {
  const stage = await Stage.open();
  const value = { journey: 'default', stages: ['awareness'], personas: [], slots: [], priority: 0, moment: null };
  stage.api.answer('GET journeys/default', { status: 503, body: { title: 'The store is away', status: 503, detail: 'The database does not answer.' } });
  await stage.fields({ value });
  await stage.page.getByRole('alert').getByText('The journey could not be loaded. The tags of this content are kept.').waitFor();
  await stage.page.getByText('The database does not answer.').waitFor();
  await stage.isAccessible();
  await stage.picture('tags-failed');
  stage.api.answer('GET journeys/default', 'away');
  await stage.button('Try again').click();
  await stage.page.getByRole('alert').waitFor();
  stage.api.answer('GET journeys/default', 'journey');
  await stage.button('Try again').click();
  await stage.shows(stage.sentence, 'Shown to everyone who is becoming aware.');
  assert.deepEqual(await stage.changes(), []);
  await stage.close(/503|ERR_CONNECTION_REFUSED/);
});

test('Tags_JourneyIsMissingOrForbidden_SaysWhich', async () => {
  const stage = await Stage.open();
  await stage.fields({ journey: 'gone' });
  await stage.page.getByText('The journey “gone” does not exist. The tags of this content are kept.').waitFor();
  stage.api.answer('GET journeys/gone', { status: 403, body: { title: 'Forbidden', status: 403 } });
  await stage.button('Try again').click();
  await stage.page.getByText('You may not see this journey.').waitFor();
  await stage.close(/404|403/);
});

test('Tags_Danish_SpeaksDanish', async () => {
  const stage = await Stage.open({ language: 'da' });
  await stage.fields({ value: { journey: 'default', stages: ['consideration'], personas: ['family'], slots: ['hero'], priority: 0, moment: { maxShows: 3, per: '7d' } } });
  await stage.shows(stage.sentence, 'Vises i hero til Family riders, der overvejer, højst 3 gange om ugen.');
  await stage.group('Faser').waitFor();
  await stage.button('Ryd alt').waitFor();
  await stage.isAccessible();
  await stage.picture('tags-da');
  await stage.close();
});

test('Tags_NarrowWindow_FitsAndWorks', async () => {
  const stage = await Stage.open({ width: 320 });
  await stage.fields({ value: { journey: 'default', stages: ['consideration', 'old'], personas: ['racer'], slots: ['hero'], priority: 0, moment: { dayparts: [{ days: ['sat', 'sun'], from: '09:00', to: '12:00' }], after: { match: { types: ['newsletter-signup'] }, within: '7d' }, maxShows: 3, per: '7d', coolDown: '1d' } } });
  await stage.sentence.waitFor();
  await stage.fitsTheWindow();
  await stage.isAccessible();
  await stage.picture('tags-320');
  await stage.close();
});
