/** Which model it is: kept on this device, and a key that goes to one place goes to no other. */

import { expect, test } from 'vitest';
import { FakeModels, OLLAMA } from '../fixtures/fake-models.ts';
import { settle } from '../fixtures/hands.ts';
import { ModelSettings } from './model-settings.ts';
import { travelsUnsealed } from './travels-unsealed.ts';

const settingsOf = async (models: FakeModels): Promise<ModelSettings> => {
  const settings = new ModelSettings(models);
  await settle();
  return settings;
};

test('nothing is set up until somebody does', async () => {
  const models = new FakeModels(null);
  const settings = await settingsOf(models);
  expect(settings.get()).toMatchObject({ kept: null, ended: null, browser: 'none' });
  settings.set({
    kind: 'openai-compatible',
    address: ' http://localhost:1234/v1/ ',
    model: ' qwen ',
    key: ' abc ',
  });
  await settings.keep();
  expect(models.kept).toEqual({
    setup: { kind: 'openai-compatible', address: 'http://localhost:1234/v1', model: 'qwen', key: 'abc' },
    agreed: null,
  });
  // The key is never shown again.
  expect(settings.get()).toMatchObject({ ended: 'kept', form: { key: '', model: 'qwen' } });
});

test.each([
  [{ address: 'not an address', model: 'x' }, 'address'],
  [{ address: 'http://localhost:1', model: ' ' }, 'model'],
] as const)('what does not fit is told beside its field, and nothing is kept', async (form, unfit) => {
  const models = new FakeModels(null);
  const settings = await settingsOf(models);
  settings.set(form);
  await settings.keep();
  expect([settings.get().unfit, models.kept]).toEqual([unfit, null]);
  settings.set({ model: 'y' });
  expect(settings.get().unfit).toBeNull();
});

const AGREED = { to: 'http://localhost:11434/api/chat', instructions: 'Make steps.' };
const WITH_KEY = { setup: { ...OLLAMA.setup, key: 'secret' } as never, agreed: AGREED };

test('key and leave stay with the address, and go with it', async () => {
  const models = new FakeModels(WITH_KEY);
  const settings = await settingsOf(models);
  settings.set({ model: 'another' });
  await settings.keep();
  expect(models.kept).toMatchObject({ setup: { model: 'another', key: 'secret' }, agreed: AGREED });
  settings.set({ address: 'https://elsewhere.example' });
  await settings.keep();
  expect(models.kept).toMatchObject({ setup: { key: null }, agreed: null });
});

test('a leave can be taken back, and the model taken out', async () => {
  const models = new FakeModels(WITH_KEY);
  const settings = await settingsOf(models);
  await settings.askAgain();
  expect(models.kept).toMatchObject({ setup: { key: 'secret' }, agreed: null });
  await settings.takeOut();
  expect([models.kept, settings.get().ended]).toEqual([null, 'taken-out']);
});

test('a browser that keeps nothing is told of, and what is typed stays', async () => {
  const models = new FakeModels(null);
  models.keepsNothing = true;
  const settings = await settingsOf(models);
  settings.set({ address: 'http://localhost:1', model: 'x' });
  await settings.keep();
  expect(settings.get()).toMatchObject({ ended: 'not-kept', kept: null, form: { model: 'x' } });
});

test('the browser’s own model is loaded on wish alone', async () => {
  const models = new FakeModels(null);
  models.browser = 'to-fetch';
  const settings = await settingsOf(models);
  settings.set({ kind: 'browser' });
  await settings.keep();
  expect([settings.get().browser, models.kept?.setup]).toEqual(['to-fetch', { kind: 'browser' }]);
  await settings.fetchBrowserModel();
  expect(settings.get()).toMatchObject({ browser: 'here', isFetching: false });
});

test('an address without a seal is known while it is typed', () => {
  expect(['http://192.168.0.2:1', 'https://a.example', 'http://loc', 'x'].map(travelsUnsealed)).toEqual([
    ...[true, false, true, false],
  ]);
});
