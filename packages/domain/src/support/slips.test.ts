import { expect, test } from 'vitest';
import { indexSlips, meantBySlip } from './slips.ts';

const index = indexSlips(['suicide', 'someone', 'tonight']);

test.each([
  ['suicde', 'suicide'],
  ['suicide', 'suicide'],
  ['sxxcide', null],
  ['sixcide', null],
  ['sxucide', null],
  ['sui', null],
  ['suicidal acts', null],
  ['suicid', 'suicide'],
  ['suiicide', 'suicide'],
  ['suicidex', 'suicide'],
  ['suixide', 'suicide'],
  ['suicidr', 'suicide'],
  ['su*cide', 'suicide'],
  ['suciide', 'suicide'],
  ['siucide', 'suicide'],
  ['suicied', 'suicide'],
  ['somone', 'someone'],
  ['tonigth', 'tonight'],
  ['tonite', null],
  ['uicide', null],
  ['usicide', null],
  ['suicdie', 'suicide'],
  ['suidice', null],
  ['suicides', 'suicide'],
  ['suicidess', null],
  ['suici', null],
  ['sxicxde', null],
  ['suicixxe', null],
  ['siucidee', null],
  ['', null],
  ['soup', null],
  ['bread', null],
] as const)('%j means %j', (written, meant) => {
  expect(meantBySlip(written, index)).toBe(meant);
});

test('the first word that one slip leads to is meant', () => {
  expect(meantBySlip('cxt', indexSlips(['cat', 'cot']))).toBe('cat');
  expect(meantBySlip('cots', indexSlips(['cat', 'cot']))).toBe('cot');
});
