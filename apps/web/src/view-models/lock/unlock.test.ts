import { expect, test } from 'vitest';
import { A_LOCK, aLockPlace, PIN } from '../fixtures/fake-lock.ts';
import { aClock, idsInOrder, settle } from '../fixtures/hands.ts';
import type { Clock } from '../clock.ts';
import { LockForm } from './lock-form.ts';
import { choosePlaces, ThreeWords } from './three-words.ts';
import { UnlockModel } from './unlock.ts';

const aModel = async (lock = aLockPlace(A_LOCK)): Promise<UnlockModel> => {
  const model = new UnlockModel({ lock, clock: aClock(), newActId: idsInOrder(), name: 'open' });
  await settle();
  return model;
};

test('what fits opens; what does not says so, and after some tries it says how long it waits', async () => {
  const lock = aLockPlace(A_LOCK);
  const model = await aModel(lock);
  expect(await model.typed('0000')).toBe(false);
  expect(model.get()).toMatchObject({ ended: 'wrong', seconds: 0 });
  lock.state = { ...A_LOCK, type: 'set', kind: 'pin', after: 5, passkeys: [], wait: 29_500 };
  expect(await model.typed('0001')).toBe(false);
  expect(model.get()).toMatchObject({ ended: 'wrong', seconds: 30 });
  expect(await model.typed(PIN)).toBe(true);
});

test('the time to wait is counted while somebody looks, and is right when they come back', async () => {
  const lock = aLockPlace({ ...A_LOCK, type: 'set', kind: 'pin', after: 5, passkeys: [], wait: 29_500 });
  let now = 0;
  const timers = new Set<() => void>();
  const clock: Clock = {
    now: () => new Date(now),
    after: (_, run) => {
      timers.add(run);
      return () => void timers.delete(run);
    },
  };
  const model = new UnlockModel({ lock, clock, newActId: idsInOrder(), name: 'open' });
  await settle();
  expect([model.get().seconds, timers.size]).toEqual([30, 0]);
  model.look(true);
  expect(timers.size).toBe(1);
  model.look(false);
  expect(timers.size).toBe(0);
  now = 20_000;
  model.look(true);
  expect([model.get().seconds, timers.size]).toEqual([10, 1]);
});

test('a browser that breaks in the middle says that it stopped, and may be asked again', async () => {
  const lock = aLockPlace(A_LOCK);
  let isBroken = false;
  const ask: typeof lock.ask = (name, input) =>
    isBroken ? Promise.reject(new Error('broken')) : lock.ask(name, input);
  const model = await aModel({ ...lock, ask });
  isBroken = true;
  expect(await model.typed(PIN)).toBe(false);
  expect(model.get()).toMatchObject({ ended: 'stopped', isWorking: false });
});

test('a lock that cannot be looked at is not shown as an empty page', async () => {
  const model = await aModel({ ...aLockPlace(A_LOCK), ask: () => Promise.reject(new Error('broken')) });
  expect(model.get()).toMatchObject({ lock: null, ended: 'stopped' });
});

test('the 24 words are read however they were written down', async () => {
  const model = await aModel();
  const given: string[] = [];
  await model.words('  Apple\n PEAR ', (words) => {
    given.push(words);
    return Promise.resolve(null);
  });
  expect(given).toEqual(['apple pear']);
  expect(model.get().ended).toBe('wrong-words');
});

test('a passkey that gives nothing leaves what is typed as the way in', async () => {
  const model = await aModel();
  expect(await model.passkey()).toBe(false);
  expect(model.get().ended).toBe('no-passkey');
});

test('two that differ set nothing, nor does what is no PIN; then it is set, and taken off again', async () => {
  const lock = aLockPlace();
  const form = new LockForm(lock);
  await settle();
  expect(await form.set({ kind: 'pin', secret: '1234', again: '1235' })).toBe(false);
  expect(form.get()).toMatchObject({ trouble: 'differ', lock: { type: 'none' } });
  expect(await form.set({ kind: 'pin', secret: 'abcd', again: 'abcd' })).toBe(false);
  expect(form.get().trouble).toBe('not-a-pin');
  expect(await form.set({ kind: 'pin', secret: '1234', again: '1234' })).toBe(true);
  expect(form.get()).toMatchObject({ trouble: null, ended: 'set', lock: { type: 'set', after: 5 } });
  await form.setAfter('hidden');
  expect(form.get().lock).toMatchObject({ after: 'hidden' });
  expect(await form.set({ kind: 'passphrase', secret: 'four words', again: 'four words' })).toBe(true);
  // When it locks by itself stays as it was chosen.
  expect(form.get().lock).toMatchObject({ kind: 'passphrase', after: 'hidden' });
  expect(await form.off()).toBe(true);
  expect(form.get()).toMatchObject({ ended: 'off', lock: { type: 'none' } });
});

const WORDS = Array.from({ length: 24 }, (_, index) => `word${index + 1}`);

test('three places of the 24, each once, in order', () => {
  for (const chance of [0, 0.4, 0.999]) {
    const places = choosePlaces(24, () => chance);
    expect(new Set(places).size).toBe(3);
    expect(places).toEqual([...places].toSorted((a, b) => a - b));
    expect(places.every((place) => place >= 1 && place <= 24)).toBe(true);
  }
});

test('a word that does not fit is named by its place; capitals and spaces do no harm', () => {
  const model = new ThreeWords(WORDS, () => 0);
  expect(model.get().places).toEqual([1, 2, 3]);
  model.type(0, ' Word1 ');
  model.type(1, 'word3');
  model.type(2, 'word3');
  expect(model.look()).toBe(false);
  expect(model.get().unlike).toEqual([2]);
  model.type(1, 'WORD2');
  expect(model.look()).toBe(true);
});
