import { expect, test } from 'vitest';
import type { VaultDoor } from '@cairn/vault';
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

test('leaving waits for no answer: newer words are asked for behind those on their way, and are those that stay', async () => {
  const { vault, clock, deps } = hands();
  const answers: (() => void)[] = [];
  const slow: VaultDoor = {
    ask: (name, input) => vault.ask(name, input),
    onChange: (listener) => vault.onChange(listener),
    act: async (request) => {
      const done = await vault.act(request);
      await new Promise<void>((resolve) => answers.push(resolve));
      return done;
    },
  };
  const field = new Drafted({ ...deps, door: Promise.resolve(slow) }, 'path-step');
  field.typed('Sing');
  clock.tick();
  await settle();
  field.typed('Sing while I do it');
  field.flush();
  await settle();
  expect(vault.acts.map(({ input }) => Reflect.get(input, 'text'))).toEqual(['Sing', 'Sing while I do it']);
  for (const answer of answers) answer();
  clock.tick();
  await settle();
  expect([vault.acts.length, vault.drafts.get('path-step')]).toEqual([2, 'Sing while I do it']);
});

test('a vault that is busy gets the words again', async () => {
  const { vault, deps } = hands();
  const field = new Drafted(deps, 'path-step');
  await settle();
  vault.failNext({ type: 'Busy' });
  field.typed('Sing');
  field.flush();
  await settle();
  expect(vault.drafts.has('path-step')).toBe(false);
  field.flush();
  await settle();
  expect(vault.drafts.get('path-step')).toBe('Sing');
});
