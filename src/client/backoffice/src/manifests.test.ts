import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { en } from './localization/en.ts';

const FOLDER = 'dist/site/App_Plugins/ContentJourney';
const text = readFileSync(`${FOLDER}/umbraco-package.json`, 'utf8');
const { name, version, extensions } = JSON.parse(text) as { name: string; version: string; extensions: { type: string; alias: string; meta?: Record<string, unknown>; conditions?: unknown }[] };
const find = (alias: string) => extensions.find((extension) => extension.alias === alias)!;

test('Package_HasItsNameAndVersion', () => {
  assert.equal(name, 'ContentJourney');
  assert.match(version, /^\d+\.\d+\.\d+/);
});

test('Package_EveryFileItNames_IsThere', () => {
  const files = [...text.matchAll(/"\/App_Plugins\/ContentJourney\/([^"]+)"/g)].map(([, file]) => file!);
  assert.equal(files.length, 6);
  for (const file of files) assert.ok(existsSync(`${FOLDER}/${file}`), file);
});

test('Package_EveryTextItNames_IsInTheDictionary', () => {
  const keys = [...text.matchAll(/"#contentJourney_([^"]+)"/g)].map(([, key]) => key!);
  assert.ok(keys.length >= 5);
  for (const key of keys) assert.ok(key in en, key);
});

test('Package_TagsEditor_IsForTheServersSchema_WithAJourney', () => {
  const { meta } = find('ContentJourney.PropertyEditorUi.Tags');
  assert.equal(meta?.['propertyEditorSchemaAlias'], 'ContentJourney.Tags');
  assert.equal(meta?.['supportsReadOnly'], true);
  assert.deepEqual((meta?.['settings'] as { defaultData: unknown }).defaultData, [{ alias: 'journey', value: 'default' }]);
});

test('Package_Section_IsForThoseWhoWereGrantedIt', () =>
  assert.deepEqual(find('ContentJourney.Section.Journeys').conditions, [{ alias: 'Umb.Condition.SectionUserPermission', match: 'ContentJourney.Section.Journeys' }]));

test('Package_Modules_BringNothingOfTheBackofficesAlong', () => {
  for (const [, file] of text.matchAll(/"\/App_Plugins\/ContentJourney\/([^"]+)"/g)) {
    const bare = [...readFileSync(`${FOLDER}/${file}`, 'utf8').matchAll(/(?<!")from\s*"([^".][^"]*)"/g)].map(([, module]) => module!);
    for (const module of bare) assert.match(module, /^@umbraco-cms\/backoffice\//);
  }
});
