import { expect, test } from 'vitest';
import { Drafted } from './drafted.ts';
import { createFakeVault } from './fixtures/fake-door.ts';
import { aClock, idsInOrder, settle } from './fixtures/hands.ts';

const hands = () => {
  const vault = createFakeVault();
  const clock = aClock();
  return { vault, clock, deps: { door: Promise.resolve(vault), clock, newActId: idsInOrder() } };
};

test('what is typed is there again, and is gone once it was kept', async () => {
  const { vault, clock, deps } = hands();
  const field = new Drafted(deps, 'path-step');
  await settle();
  field.typed('Sing while I do it');
  clock.tick();
  await settle();
  const again = new Drafted(deps, 'path-step');
  await settle();
  expect(again.get()).toBe('Sing while I do it');
  again.end();
  await settle();
  expect([again.get(), vault.drafts.has('path-step')]).toEqual(['', false]);
});

test('leaving saves at once, and what was typed while the vault opened is not covered by what lies there', async () => {
  const { vault, deps } = hands();
  vault.drafts.set('path-step', 'older words');
  const field = new Drafted(deps, 'path-step');
  field.typed('newer words');
  await settle();
  expect(field.get()).toBe('newer words');
  field.stop();
  await settle();
  expect(vault.drafts.get('path-step')).toBe('newer words');
});
