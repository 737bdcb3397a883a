/** One's own vault is never replaced unasked; a demo lies over it and leaves it as it was. */

import { expect, test } from 'vitest';
import { createCopy, type Locale } from '@cairn/copy';
import { readCairnJson } from '@cairn/interchange';
import type { Opening, VaultDoor } from '@cairn/vault';
import type { AppPlatform } from '../platform/app-platform.ts';
import { placeOf } from '../router/routes.ts';
import { AppModel } from './app.ts';
import { moodWordOf, ratingOfMood } from '@cairn/domain';
import { CheckInModel } from './check-in.ts';
import { exportName, exportRecord } from './export-record.ts';
import { aWin, createFakeVault, TODAY, type FakeVault } from './fixtures/fake-door.ts';
import { aLockPlace } from './fixtures/fake-lock.ts';
import { aSyncPlace } from './fixtures/fake-sync.ts';
import { aClock, aStore, idsInOrder, settle, watch } from './fixtures/hands.ts';
import { Hiding } from './hiding.ts';
import { createLive } from './live.ts';
import { Session } from './session.ts';
import { TrashModel } from './trash.ts';

const READY: Opening = { type: 'ready', storage: 'opfs', isNew: false };
const own = (): FakeVault => createFakeVault([aWin({ id: 'c'.repeat(32), text: 'Mine' })]);

const aPlatform = (
  vault: VaultDoor,
  opening: Opening = READY,
  shared: string | null = null,
): AppPlatform & { readonly log: string[] } => {
  const log: string[] = [];
  return {
    log,
    vault: Promise.resolve({ opening, door: vault }),
    openDemo: () => Promise.resolve({ door: createFakeVault(), end: () => void log.push('demo ended') }),
    recovery: {
      beginAnew: () => Promise.resolve({ opening: READY, door: createFakeVault() }),
      openWithWords: () => Promise.resolve(null),
      damagedFiles: () => Promise.resolve([]),
    },
    leave: () => {},
    lock: aLockPlace(),
    sync: aSyncPlace(),
    askToPersist: () => {
      log.push('persist');
      return Promise.resolve('kept');
    },
    sharedDraft: () =>
      Promise.resolve(
        shared === null ? null : { text: shared, confirm: () => Promise.resolve(void log.push('confirmed')) },
      ),
    doneElsewhere: () => Promise.resolve([]),
    onDoneElsewhere: () => {},
    onUpdateReady: () => () => {},
    onInstallOffer: () => () => {},
    eraseEverything: () => Promise.resolve(),
    saveFile: () => Promise.resolve(),
    attention: () => Promise.reject(new Error('nothing here draws attention')),
    newActId: idsInOrder(),
  };
};

const anApp = async (
  platform: AppPlatform,
  spoken: Locale = 'en',
): Promise<{
  readonly app: AppModel;
  readonly root: { dataset: DOMStringMap; lang: string; dir: string };
}> => {
  const root = { dataset: {} as DOMStringMap, lang: '', dir: '' };
  const visit = createLive({ place: placeOf(''), id: null, arrival: 0, moved: false, scroll: 0 });
  const router = { subscribe: visit.subscribe, go: () => {}, name: () => {}, stop: () => {} };
  const window = { history: { state: null, replaceState: () => {} }, sessionStorage: aStore() };
  const app = new AppModel({
    ...{ platform, root, router, clock: aClock(), copy: await createCopy(spoken), languages: ['en'] },
    hiding: new Hiding({ window, router, clock: aClock() }),
    looks: aStore(),
  });
  await settle();
  return { app, root };
};

test.each([
  { type: 'emptied' },
  { type: 'keys-gone' },
  { type: 'damaged', keptAs: 'x' },
  { type: 'newer', found: 2, known: 1 },
  { type: 'trouble', code: 'x' },
] as const)('an opening that ended as $type is said, and nothing is opened for it', async (opening) => {
  const session = new Session(aPlatform(own(), opening));
  await settle();
  expect(session.get()).toMatchObject({ phase: 'shut', ending: opening, storage: null });
});

test('a worker that never came is trouble, not silence', async () => {
  const platform = { ...aPlatform(own()), vault: Promise.reject(new Error('no worker')) };
  const session = new Session(platform);
  await settle();
  expect(session.get()).toMatchObject({ phase: 'shut', ending: { type: 'trouble' } });
});

test('a recovery is taken on, and a vault that is ready is never replaced', async () => {
  const session = new Session(aPlatform(own(), { type: 'emptied' }));
  await settle();
  const found = own();
  session.adopt({ opening: READY, door: found });
  session.adopt({ opening: READY, door: createFakeVault() });
  expect(session.get().phase).toBe('ready');
  expect(await session.door()).toBe(found);
});

test('the demo lies over one’s own record and gives it back untouched', async () => {
  const vault = own();
  const platform = aPlatform(vault);
  const session = new Session(platform);
  await session.changeSetting('theme', 'dark');
  await session.enterDemo();
  expect(session.get()).toMatchObject({ demo: true, vaultNumber: 1 });
  const demo = await session.door();
  await settle();
  expect(session.get().settings.theme).toBe('dark');
  await demo.act({ act: idsInOrder()(), name: 'log-win', input: { text: 'Not mine' } });
  session.leaveDemo();
  expect(platform.log).toEqual(['demo ended']);
  expect(await session.door()).toBe(vault);
  expect(vault.wins.size).toBe(1);
});

test('a setting that could not be kept goes back to what it was', async () => {
  const vault = own();
  const session = new Session(aPlatform(vault));
  await settle();
  vault.failNext({ type: 'NoRoom' });
  expect(await session.changeSetting('theme', 'dark')).toBe(false);
  expect(session.get().settings.theme).toBe('auto');
  expect(await session.changeSetting('theme', 'dark')).toBe(true);
  expect(session.get().settings.theme).toBe('dark');
});

test('what was asked for before a change answers late, and the change stays on the screen', async () => {
  const vault = own();
  const waiting: (() => void)[] = [];
  const slow: VaultDoor = {
    act: (request) => vault.act(request),
    onChange: (listener) => vault.onChange(listener),
    ask: async (name, input) => {
      const answer = await vault.ask(name, input);
      if (name === 'settings') await new Promise<void>((resolve) => waiting.push(resolve));
      return answer;
    },
  };
  const session = new Session(aPlatform(slow));
  await settle();
  const seen: boolean[] = [];
  session.subscribe(({ settings }) => seen.push(settings.counts));
  const changed = session.changeSetting('counts', true);
  await settle();
  expect(waiting.length).toBeGreaterThan(1);
  for (let answered = 0; answered < waiting.length; answered += 1) {
    waiting[answered]?.();
    await settle();
  }
  await changed;
  expect(seen.slice(seen.indexOf(true))).not.toContain(false);
  expect(session.get().settings.counts).toBe(true);
});

test('a choice of look and language is worn at once', async () => {
  const { app, root } = await anApp(aPlatform(own()));
  await app.session.changeSetting('theme', 'dark');
  await app.session.changeSetting('locale', 'ar-XB');
  await expect.poll(() => root.lang).toBe('ar-XB');
  expect(root).toMatchObject({ dataset: { theme: 'dark' }, lang: 'ar-XB', dir: 'rtl' });
});

test('while the record is shut, Help in English leads back to the language that was spoken', async () => {
  const { app, root } = await anApp(aPlatform(own(), { type: 'keys-gone' }), 'de');
  expect(app.spokenBeside).toBe('de');
  await app.showInEnglish(true);
  expect([root.lang, app.spokenBeside]).toEqual(['en', 'de']);
  await app.showInEnglish(false);
  expect([root.lang, app.spokenBeside]).toEqual(['de', 'de']);
});

test('a shared text is let go of only once the vault has it as a draft', async () => {
  const vault = own();
  const platform = aPlatform(vault, READY, 'a kind letter');
  await anApp(platform);
  expect(vault.drafts.get('today')).toBe('a kind letter');
  expect(platform.log).toContain('confirmed');
});

test('the browser is asked to hold on to it after the first stone, once', async () => {
  const platform = aPlatform(own());
  const { app } = await anApp(platform);
  const today = watch(app)().today;
  for (const text of ['One', 'Two']) {
    today.type(text);
    await today.keep();
  }
  expect(platform.log.filter((entry) => entry === 'persist')).toHaveLength(1);
});

test('what is exported can be read back', async () => {
  const vault = own();
  let text = '';
  for await (const part of exportRecord(vault, new Date('2026-11-22T10:00:00Z'))) text += part;
  const plan = readCairnJson(new TextEncoder().encode(text));
  expect(plan.ok && plan.value.wins.map((win) => win.text)).toEqual(['Mine']);
  expect(exportName(TODAY)).toBe('cairn-2026-11-22.json');
});

test('the five words and the eleven numbers stand for each other', () => {
  const words = ['very-low', 'low', 'in-between', 'good', 'very-good'] as const;
  expect(words.map(ratingOfMood)).toEqual([1, 3, 5, 7, 9]);
  expect(words.map((word) => moodWordOf(ratingOfMood(word)))).toEqual(words);
  expect([moodWordOf(0), moodWordOf(10)]).toEqual(['very-low', 'very-good']);
});

test('a mood is noted in one tap, and said to be noted only then', async () => {
  const vault = own();
  const model = new CheckInModel(Promise.resolve(vault), idsInOrder(), { mood: null, energy: null });
  const state = watch(model);
  vault.failNext({ type: 'Busy' });
  await model.setMood(3);
  expect(state()).toMatchObject({ mood: null, noted: null, trouble: { type: 'Busy' } });
  await model.setMood(3);
  expect(state()).toMatchObject({ mood: 3, trouble: null });
  await model.undo();
  expect(state()).toMatchObject({ mood: null, noted: null });
  expect(vault.checkIns).toEqual([]);
});

test('what leaves the trash leaves the list', async () => {
  const vault = createFakeVault([
    aWin({ id: 'd'.repeat(32), text: 'Old', trashed: true }),
    aWin({ id: 'e'.repeat(32), text: 'Older', trashed: true }),
  ]);
  const model = new TrashModel(Promise.resolve(vault), idsInOrder());
  const state = watch(model);
  await settle();
  const [first, second] = state().wins ?? [];
  if (first === undefined || second === undefined) throw new Error('two are in the trash');
  await model.restore(first);
  await model.purge(second);
  expect(state()).toMatchObject({ wins: [], line: 'trash.purged' });
  expect([...vault.wins.keys()]).toEqual([first.id]);
});
