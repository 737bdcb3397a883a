/** Today keeps the first two promises: one tap is enough, and "Kept" is said only after the vault has it. */

import { expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import { aClock, idsInOrder, saysKept, settle, type HeldClock } from './fixtures/hands.ts';
import { aWin, createFakeVault, TODAY, type FakeVault } from './fixtures/fake-door.ts';
import { TodayModel } from './today.ts';

interface Opened {
  readonly vault: FakeVault;
  readonly model: TodayModel;
  readonly clock: HeldClock;
  readonly open: () => void;
}

const closedToday = (vault = createFakeVault()): Opened => {
  const clock = aClock();
  let open = (): void => {};
  const door = new Promise<VaultDoor>((resolve) => {
    open = () => resolve(vault);
  });
  const model = new TodayModel({ door, clock, newActId: idsInOrder(), after: saysKept });
  return { vault, model, clock, open };
};

const openToday = async (vault = createFakeVault()): Promise<Opened> => {
  const opened = closedToday(vault);
  opened.open();
  await settle();
  return opened;
};

const logged = (vault: FakeVault): readonly string[] =>
  vault.acts.filter((act) => act.name === 'log-win').map((act) => act.act);

test('keeps what was typed, says so, and clears the field', async () => {
  const { model, vault } = await openToday();
  model.type('Made the bed');
  await model.keep();
  expect(vault.wins.size).toBe(1);
  expect(model.get()).toMatchObject({ text: '', waiting: false, line: { key: 'today.kept.first' } });
});

test('draws the stone the moment the vault says kept, before asking again', async () => {
  const { model } = await openToday();
  model.type('Made the bed');
  await model.keep();
  expect(model.get().today?.picture.weekStones).toHaveLength(1);
  expect(model.get().newest).toBe(model.get().today?.wins[0]?.id);
});

test('says nothing and draws nothing while the vault is still opening, then keeps the words that waited', async () => {
  const { model, open, vault } = closedToday();
  model.type('Got up');
  const kept = model.keep();
  await settle();
  expect(model.get()).toMatchObject({ text: 'Got up', waiting: true, line: null, newest: null });
  open();
  await kept;
  expect([...vault.wins.values()].map((win) => win.text)).toEqual(['Got up']);
  expect(model.get()).toMatchObject({ text: '', waiting: false });
});

test('keeps the words in the field when the device is full', async () => {
  const { model, vault } = await openToday();
  model.type('Answered a letter');
  vault.failNext({ type: 'NoRoom' });
  await model.keep();
  expect(model.get()).toMatchObject({
    text: 'Answered a letter',
    trouble: { type: 'NoRoom' },
    line: null,
    newest: null,
  });
});

test('asks again under the same act, so that a lost answer is not kept twice', async () => {
  const { model, vault } = await openToday();
  model.type('Answered a letter');
  vault.failNext({ type: 'NoAnswer' });
  await model.keep();
  await model.keep();
  const acts = logged(vault);
  expect(acts).toHaveLength(2);
  expect(new Set(acts).size).toBe(1);
});

test('the same words on another occasion are another stone', async () => {
  const { model, vault } = await openToday();
  for (let time = 0; time < 2; time += 1) {
    model.type('Drank water');
    await model.keep();
  }
  expect(vault.wins.size).toBe(2);
});

test('two quick taps on the small thing make one stone', async () => {
  const { model, vault } = await openToday();
  await Promise.all([model.keepSuggestion(), model.keepSuggestion()]);
  expect(vault.wins.size).toBe(1);
  expect(model.get().today?.winsToday).toBe(1);
});

test('blank words are left alone', async () => {
  const { model, vault } = await openToday();
  model.type('   ');
  await model.keep();
  expect(logged(vault)).toEqual([]);
});

test('takes back what was kept', async () => {
  const { model, vault } = await openToday();
  model.type('Made the bed');
  await model.keep();
  await model.undo(model.get().line?.undo ?? ('' as EntityId));
  expect(vault.wins.size).toBe(0);
  expect(model.get()).toMatchObject({ newest: null, line: { key: 'app.undone', undo: null } });
  expect(model.get().today?.picture.total).toBe(0);
});

test('the small thing can be kept again after it was taken back', async () => {
  const { model, vault } = await openToday();
  await model.keepSuggestion();
  await model.undo(model.get().line?.undo ?? ('' as EntityId));
  await model.keepSuggestion();
  expect(vault.wins.size).toBe(1);
});

test('rest is one tap and is taken back as lightly', async () => {
  const { model, vault } = await openToday();
  await model.setRest(true);
  expect(vault.rest.has(TODAY)).toBe(true);
  expect(model.get()).toMatchObject({ line: { key: 'today.rested' }, today: { isRest: true } });
  await model.setRest(false);
  expect(vault.rest.size).toBe(0);
  expect(model.get().line).toBe(null);
});

test('what is typed is a draft a moment later, and none once it is kept', async () => {
  const { model, vault, clock } = await openToday();
  model.type('Half a thou');
  clock.tick();
  await settle();
  expect(vault.drafts.get('today')).toBe('Half a thou');
  await model.keep();
  await settle();
  expect(vault.drafts.size).toBe(0);
});

test('the draft is saved at once when the page goes away', async () => {
  const { model, vault } = await openToday();
  model.type('Half a thou');
  model.flush();
  await settle();
  expect(vault.drafts.get('today')).toBe('Half a thou');
});

test('brings back a draft, and never over words being typed', async () => {
  const vault = createFakeVault();
  vault.drafts.set('today', 'From last night');
  expect((await openToday(vault)).model.get().text).toBe('From last night');
  const early = closedToday(vault);
  early.model.type('New words');
  early.open();
  await settle();
  expect(early.model.get().text).toBe('New words');
});

test('does not bring back a draft once new words were typed and kept, however late the vault answers', async () => {
  const vault = createFakeVault();
  vault.drafts.set('today', 'From last night');
  const early = closedToday(vault);
  early.model.type('New words');
  const kept = early.model.keep();
  early.model.type('');
  early.open();
  await kept;
  await settle();
  expect(early.model.get().text).toBe('');
});

test('a shared text joins what is there', async () => {
  const { model } = await openToday();
  model.type('Read: ');
  model.receive('a kind letter');
  expect(model.get().text).toBe('Read: a kind letter');
});

test('an idea brings its area along as long as its words stay', async () => {
  const { model, vault } = await openToday();
  model.choose({ text: 'Opened the curtains', area: 'rise', from: 'own', activity: null });
  await model.keep();
  model.choose({ text: 'Opened the curtains', area: 'rise', from: 'own', activity: null });
  model.type('Opened the window');
  await model.keep();
  expect([...vault.wins.values()].map((win) => win.area)).toEqual(['rise', null]);
});

test('follows what another tab kept', async () => {
  const { model, vault, clock } = await openToday();
  const win = aWin({ id: 'a'.repeat(32), text: 'Elsewhere' });
  vault.wins.set(win.id, win);
  vault.changed(['wins']);
  clock.tick();
  await settle();
  expect(model.get().today?.winsToday).toBe(1);
});

test('another small thing is another one, and the one passed by stays away', async () => {
  const { model } = await openToday();
  const first = model.get().suggestion?.activity;
  await model.anotherSuggestion();
  const second = model.get().suggestion?.activity;
  expect([first, second]).toEqual(['rise.sit-up', 'joy.one-song']);
  await model.anotherSuggestion();
  expect(model.get().suggestion).toBeNull();
  await model.refresh();
  expect(model.get().suggestion).toBeNull();
});

test('words that need help bring Help beside them, and no stone to settle', async () => {
  const { model, vault } = await openToday();
  model.type('I took all my pills');
  await model.keep();
  const [kept] = [...vault.wins.values()];
  expect(model.get()).toMatchObject({
    text: '',
    newest: null,
    line: { key: 'today.kept' },
    met: { tone: 'danger', win: kept?.id },
  });
  await model.notMeant();
  expect(model.get().met).toBeNull();
  expect(vault.acts.at(-1)).toMatchObject({ name: 'let-rest' });
});
