import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initials } from './initials.ts';
import { stageColor, textOn } from './stage-color.ts';

test('Initials_FirstAndLastWord', () => {
  assert.equal(initials('Road and gravel riders'), 'RR');
  assert.equal(initials('Commuters'), 'C');
  assert.equal(initials('øko-familier'), 'ØF');
  assert.equal(initials('…'), '?');
});

test('StageColor_OwnOrByPlace', () => {
  assert.equal(stageColor('#123456', 3), '#123456');
  assert.equal(stageColor(null, 0), stageColor(null, 6));
  assert.notEqual(stageColor(null, 0), stageColor(null, 1));
});

test('TextOn_WhateverReadsBetter', () => {
  assert.deepEqual(['#000000', '#3544b1', '#3f7d4e'].map(textOn), ['#ffffff', '#ffffff', '#ffffff']);
  assert.deepEqual(['#ffffff', '#ffe066', '#7fd1ae'].map(textOn), ['#000000', '#000000', '#000000']);
});
