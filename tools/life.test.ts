/** An invented life goes into a vault once; the same seed adds nothing a second time. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const TOOL = fileURLToPath(new URL('life.mjs', import.meta.url));

const fill = (...args: readonly string[]): { readonly status: number | null; readonly stdout: string } =>
  spawnSync(process.execPath, [TOOL, ...args], { encoding: 'utf8' });

test('a vault is filled once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-life-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const args = ['--wins', '120', '--home', join(folder, 'home'), '--seed', 'test'];
  expect(fill(...args).stdout).toContain('120 wins kept');
  expect(fill(...args).stdout).toContain('0 wins kept');
});

test('without a folder it says how it is asked for', () => {
  expect(fill('--wins', '3').status).toBe(2);
  expect(fill('--wins', 'many', '--home', 'x').status).toBe(2);
});
