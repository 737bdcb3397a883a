/** The platform of a real browser, put together. The vault starts to open as soon as this is made. */

import type { EntityId } from '@cairn/domain';
import type { Opening } from '@cairn/vault';
import type { AppPlatform, DemoVault, LockPlace, OpenedVault, SyncPlace } from './app-platform.ts';
import { followUpdates } from './app-updates.ts';
import { forgetEverything, knowsVault, rememberVault, wasLeft } from './browser-memory.ts';
import { followErasure } from './erased-elsewhere.ts';
import { pageIsQuiet } from './page-is-quiet.ts';
import { followInstallOffer } from './install-offer.ts';
import { partingFrom, type Parting } from './parting.ts';
import { createVaultClient } from './vault-client.ts';
import type { VaultClient, WorkerPort } from './vault-client.ts';

export interface BrowserParts {
  readonly worker: WorkerPort;
  startDemo(): WorkerPort;
}

export const createBrowserPlatform = ({ worker, startDemo }: BrowserParts): AppPlatform => {
  const client = createVaultClient(worker);
  const parting = partingFrom(client);
  const vault = client.opening(knowsVault()).then((opening) => openedVault(client, opening));
  const installs = followInstallOffer();
  const updates = followUpdates(vault.then(pageIsQuiet, pageIsQuiet));
  const tellErased = followErasure(parting.startAfresh);
  return {
    vault,
    openDemo: () => openDemo(startDemo),
    recovery: {
      beginAnew: async () => openedVault(client, await client.beginAnew()),
      openWithWords: async (words) => {
        const opening = await client.openWithWords(words);
        return opening === null ? null : openedVault(client, opening);
      },
      damagedFiles: () => client.damagedFiles(),
    },
    leave: parting.leave,
    lock: lockPlace(client, () => {
      worker.terminate();
      parting.startAfresh();
    }),
    sync: syncPlace(client),
    askToPersist,
    sharedDraft,
    doneElsewhere,
    onDoneElsewhere,
    onUpdateReady: (listener) => updates.onReady(listener),
    onInstallOffer: (listener) => installs.onOffer(listener),
    eraseEverything: async () => {
      await eraseEverything(client, parting);
      tellErased();
    },
    saveFile: async (name, parts) => (await import('./save-file.ts')).saveFile(name, parts),
    attention: async () => (await import('./attention.ts')).browserAttention,
    push: async () => (await import('./push-place.ts')).browserPush,
    // Nothing where the browser has none.
    ...('contacts' in navigator && {
      pickContact: async () => (await import('./contact-picker.ts')).pickContact(),
    }),
    models: {
      mayBeSetUp: () => hasDatabase('cairn-model'),
      load: async () => (await import('./model/models.ts')).createModels(),
    },
    mayHaveCopyFolder: () => hasDatabase('cairn-copies'),
    dressLanguage: () => import('../styles/languages.css'),
    newActId,
  };
};

const openedVault = async (client: VaultClient, opening: Opening): Promise<OpenedVault> => {
  if (opening.type === 'ready' && opening.storage !== 'memory') {
    rememberVault();
    // Whatever the screens ask comes after it. Without that part of the program the record opens all the same.
    if (wasLeft())
      await import('./left-acts.ts')
        .then(({ tellLeft }) => tellLeft(client.door, newActId))
        .catch(() => undefined);
  }
  return { opening, door: client.door };
};

const lockPlace = (client: VaultClient, shut: () => void): LockPlace => ({
  ask: client.askLock,
  onEvent: client.onLock,
  lookAgain: async () => openedVault(client, await client.opening(knowsVault())),
  isSettled: client.isSettled,
  shut,
  passkeys: async () => (await import('./lock/passkeys.ts')).browserPasskeys,
});

const syncPlace = (client: VaultClient): SyncPlace => {
  let say: Promise<() => void> | null = null;
  // Whoever leads from now on may not know this page.
  client.door.onChange((topics) => {
    if (!topics.includes('sync')) return;
    say ??= import('./sync/say-looked-at.ts').then(({ sayLookedAt }) =>
      sayLookedAt((look) => client.askSync('look', look)),
    );
    say.then(
      (again) => again(),
      // Without a network the part that says it may not be here yet: the next time, then.
      () => (say = null),
    );
  });
  return { ask: client.askSync, onChange: (listener) => client.door.onChange(() => listener()) };
};

const openDemo = async (start: () => WorkerPort): Promise<DemoVault> => {
  const worker = start();
  const demo = createVaultClient(worker);
  const opening = await demo.opening(false);
  if (opening.type !== 'ready') throw new Error(`the demo did not open (${opening.type})`);
  return { door: demo.door, end: () => worker.terminate() };
};

const askToPersist = async (): Promise<'kept' | 'may-be-cleared' | 'unknown'> => {
  if (!('storage' in navigator) || typeof navigator.storage.persist !== 'function') return 'unknown';
  if (await navigator.storage.persisted()) return 'kept';
  return (await navigator.storage.persist()) ? 'kept' : 'may-be-cleared';
};

const sharedDraft = async (): ReturnType<AppPlatform['sharedDraft']> => {
  // Nearly every start has nothing waiting; the code for it is loaded when there is.
  if (!(await hasDatabase('cairn-inbox'))) return null;
  const { firstInInbox } = await import('./inbox.ts');
  const item = await firstInInbox();
  return item === null ? null : { text: item.text, confirm: () => item.remove() };
};

const doneElsewhere: AppPlatform['doneElsewhere'] = async () => {
  if (!(await hasDatabase('cairn-inbox'))) return [];
  const { doneInInbox } = await import('./inbox.ts');
  return (await doneInInbox()).map(({ keeps, act, at, remove }) => ({
    ...{ at, confirm: remove },
    // Made by this very app as ids; the vault looks at them again.
    keeps: 'ritual' in keeps ? { ritual: keeps.ritual as EntityId } : keeps,
    act: act as EntityId,
  }));
};

/** The service worker says so when it has put something in. */
const onDoneElsewhere = (listener: () => void): void => {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data === 'inbox') listener();
  });
};

/** Opening it would make it. Every browser of today can list databases; one that cannot has no share target either. */
const hasDatabase = async (wanted: string): Promise<boolean> => {
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return false;
  return (await indexedDB.databases()).some(({ name }) => name === wanted);
};

const eraseEverything = async (client: VaultClient, parting: Parting): Promise<void> => {
  await client.erase();
  parting.forget();
  // What still comes would be of a record that is gone.
  await (await import('./push-place.ts')).browserPush.end();
  const { deleteIndexedDb } = await import('./small-records.ts');
  if (typeof indexedDB !== 'undefined')
    await Promise.all(
      ['cairn-inbox', 'cairn-model', 'cairn-copies', 'cairn-reminder-words'].map(deleteIndexedDb),
    );
  forgetEverything();
};

const newActId = (): EntityId => hexOf(crypto.getRandomValues(new Uint8Array(16))) as EntityId;

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
