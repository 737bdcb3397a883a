/** What docs/ promises of an export: its schema holds for real ones, and thirty lines that know nothing of Cairn read it. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { aFolder, aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const V5 = at('packages/interchange/src/cairn-json/fixtures/v5-2026-11.json');
const schema = JSON.parse(readFileSync(at('docs/export-5.schema.json'), 'utf8')) as object;

test('the published schema holds for the frozen export, for one of a vault that read it, and for a part', async () => {
  const fits = new Ajv2020({ allErrors: true }).compile(schema);
  const around = aroundHome(aHome(), clockAt('2026-11-27 14:00'));
  await runWithin(['import', V5], around);
  const texts = [
    readFileSync(V5, 'utf8'),
    (await runWithin(['export', '-'], around)).out,
    (await runWithin(['export', '-', '--path', '1'], around)).out,
  ];
  for (const text of texts) expect([fits(JSON.parse(text)), fits.errors]).toEqual([true, null]);
  const [frozen = ''] = texts;
  for (const [from, to] of [
    ['"mood":3', '"mood":"3"'],
    ['"area":"rise"', '"area":"sky"'],
    ['"localDay":"2026-11-20"', '"localDay":"20.11.2026"'],
    ['"version": 5', '"version": 6'],
    ['"taken":true', '"took":true'],
  ] as const) {
    expect(frozen).toContain(from);
    expect([from, fits(JSON.parse(frozen.replace(from, to)))]).toEqual([from, false]);
  }
});

test('thirty lines without Cairn read it, from a file or a pipe', async () => {
  const file = join(aFolder(), 'all.json');
  const around = aroundHome(aHome(), clockAt('2026-11-27 14:00'));
  await runWithin(['import', V5], around);
  await runWithin(['export', file], around);
  const reader = at('docs/examples/read-export.mjs');
  const read = spawnSync(process.execPath, [reader, file], { encoding: 'utf8' });
  expect([read.status, read.stderr]).toEqual([0, '']);
  expect(read.stdout).toContain(
    '\n  Carried one cup to the sink (home), on the way: the whole flat is a mess',
  );
  const piped = spawnSync(process.execPath, [reader], { input: readFileSync(file), encoding: 'utf8' });
  expect(piped.stdout).toBe(read.stdout);
  expect(readFileSync(reader, 'utf8').trimEnd().split('\n').length).toBeLessThan(36);
});
