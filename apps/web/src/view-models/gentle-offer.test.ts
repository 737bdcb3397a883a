import { expect, test } from 'vitest';
import { createFakeVault } from './fixtures/fake-door.ts';
import { idsInOrder, settle } from './fixtures/hands.ts';
import { GentleOffer } from './gentle-offer.ts';

const newActId = idsInOrder();
const opened = async (vault = createFakeVault()) => {
  const offer = new GentleOffer({ door: Promise.resolve(vault), newActId });
  await settle();
  return { vault, offer };
};

test('it is offered once: declined, it is gone, also the next time', async () => {
  const { vault, offer } = await opened();
  expect(offer.get()).toBe('offered');
  await offer.decline();
  expect(offer.get()).toBe('gone');
  expect(vault.settings.gentleMode).toBe(false);
  expect((await opened(vault)).offer.get()).toBe('gone');
});

test('taken, Cairn is gentle; left again later, it is not offered anew', async () => {
  const { vault, offer } = await opened();
  await offer.take();
  expect([offer.get(), vault.settings.gentleMode]).toEqual(['taken', true]);
  vault.settings = { ...vault.settings, gentleMode: false };
  expect((await opened(vault)).offer.get()).toBe('gone');
});

test('whoever is gentle already is not asked', async () => {
  const vault = createFakeVault();
  vault.settings = { ...vault.settings, gentleMode: true };
  expect((await opened(vault)).offer.get()).toBe('gone');
});

test('what the vault does not take is not said to be so', async () => {
  const { vault, offer } = await opened();
  vault.failNext({ type: 'NoRoom' });
  await offer.take();
  expect(offer.get()).toBe('offered');
});
