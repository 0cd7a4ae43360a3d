import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

for (const file of ['contentjourney.js', 'contentjourney.iife.js']) {
  test(`${file} is at most 4 KiB on the wire`, () => {
    assert.ok(gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length <= 4096);
  });
}
