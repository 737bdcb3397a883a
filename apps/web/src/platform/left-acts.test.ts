import { expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import type { ActRequest, IntentName } from '@cairn/vault';
import { createFakeVault } from '../view-models/fixtures/fake-door.ts';
import { idsInOrder } from '../view-models/fixtures/hands.ts';
import { tellAll } from './left-acts.ts';

const A = 'a'.repeat(32) as EntityId;
const B = 'b'.repeat(32) as EntityId;

const typed = (text: string): ActRequest<IntentName> => ({
  act: B,
  name: 'keep-draft',
  input: { slot: 'today', text },
});

test('words on their way are there again, the newest last', async () => {
  const vault = createFakeVault();
  await tellAll(vault, [typed('half'), typed('half a sentence')], idsInOrder());
  expect(vault.drafts.get('today')).toBe('half a sentence');
});

test('a win whose answer did not come is kept, and its words wait in no field', async () => {
  const vault = createFakeVault();
  vault.drafts.set('today', 'posted the letter');
  vault.drafts.set('path-step', 'another matter');
  const win: ActRequest<IntentName> = { act: A, name: 'log-win', input: { text: 'posted the letter' } };
  await tellAll(vault, [win, typed('posted the letter')], idsInOrder());
  expect(vault.kept().map(({ text }) => text)).toEqual(['posted the letter']);
  expect([...vault.drafts.keys()]).toEqual(['path-step']);
});

test('words that the vault refuses as a win stay where they were typed', async () => {
  const vault = createFakeVault();
  vault.failNext({ type: 'TooLong', length: 501, longest: 500 });
  await tellAll(vault, [{ act: A, name: 'log-win', input: { text: 'long' } }, typed('long')], idsInOrder());
  expect([vault.kept(), vault.drafts.get('today')]).toEqual([[], 'long']);
});
