/**
 * The tab's worker: starts compiling the database at once, waits for its turn to hold the vault, and until then passes
 * its page's requests on to the tab that does. Lock, file handles and worker live and die together.
 */

import type { Result } from '@cairn/domain';
import type { OpenVault, Opening, VaultError } from '@cairn/vault';
import type { LockKeeper } from './lock/lock-keeper.ts';
import { SyncDesk } from './sync/sync-desk.ts';
import { TabHub, TICK_MS } from './tab-hub.ts';
import { VaultHost } from './vault-host.ts';
import { compileWasm } from './wasm.ts';
import type { BetweenTabs, FromPage, ToPage, VaultCall } from './wire.ts';

const LOCK = 'cairn-vault';

const wasm = compileWasm();
const tabs = new BroadcastChannel('cairn-vault');

const hub = new TabHub({
  tab: crypto.randomUUID(),
  toPage: (message: ToPage) => postMessage(message),
  toTabs: (message: BetweenTabs) => tabs.postMessage(message),
  now: () => performance.now(),
});

const host = new VaultHost({
  wasm,
  changed: (topics) => hub.changed(topics),
  stands: (vault) => desk.stands(vault),
});

const desk = new SyncDesk({
  adopt: (secret) => host.adopt(secret),
  tell: () => hub.changed(['sync']),
});

const NOT_OPEN: Result<never, VaultError> = { ok: false, error: { type: 'NoAnswer' } };

/** What this browser remembers of a vault, as this tab's page said. `null`: nothing is to be opened unasked. */
let knowsVault: boolean | null = null;

const openVaultOf = async (): Promise<OpenVault | null> => {
  if (knowsVault !== null) await host.opening(knowsVault);
  return host.vault;
};

const watched = async <E extends { readonly type: string } = VaultError>(
  result: Result<unknown, E | VaultError> = NOT_OPEN,
): Promise<Result<unknown, E | VaultError>> => {
  if (!result.ok && result.error.type === 'Damaged') await host.foundDamage();
  return result;
};

let keeper: Promise<LockKeeper> | null = null;

const lockKeeper = (): Promise<LockKeeper> => {
  keeper ??= import('./lock/lock-keeper.ts').then(
    (lock) => new lock.LockKeeper({ host, tell: (event) => hub.tellLock(event), now: () => Date.now() }),
  );
  return keeper;
};

/** Any tab may lead next, and is not to ask the person again for what is open. */
const shareKey = <T>(answer: T): T => {
  if (host.held !== null) tabs.postMessage({ kind: 'key', ...host.held } satisfies BetweenTabs);
  return answer;
};

/** Whoever opens a page is told that this vault syncs, once it has opened. */
const opened = (opening: Opening): Opening => {
  void desk.tellWhereOn();
  return shareKey(opening);
};

const openWithWords = async (words: string): Promise<unknown> => {
  const opening = await host.openWithWords(words);
  // It may have been a lock that they opened.
  if (opening?.type === 'ready') hub.tellLock('unlocked');
  return opening;
};

const serve = async (call: VaultCall): Promise<unknown> => {
  switch (call.kind) {
    case 'opening':
      return opened(await host.opening(call.knowsVault));
    case 'act':
      return watched(await (await openVaultOf())?.act(call.request));
    case 'ask':
      return watched(await (await openVaultOf())?.ask(call.name, call.input));
    case 'begin-anew':
      return host.beginAnew();
    case 'open-with-words':
      return openWithWords(call.words);
    case 'lock':
      return shareKey(await (await lockKeeper()).serve(call.ask));
    case 'sync':
      return watched(await desk.serve(await openVaultOf(), call.ask));
    case 'damaged-files':
      return host.damagedFiles();
    case 'erase':
      knowsVault = null;
      return host.erase();
    default:
      return call satisfies never;
  }
};

addEventListener('message', ({ data }: MessageEvent<FromPage>) => {
  if (data.call.kind === 'opening') knowsVault = data.call.knowsVault;
  // Whichever tab does it: should this one lead next, it is not to miss what was erased on purpose.
  if (data.call.kind === 'erase') knowsVault = null;
  hub.fromPage(data);
});
tabs.addEventListener('message', ({ data }: MessageEvent<BetweenTabs>) => {
  if (data.kind === 'key') host.hold({ generation: data.generation, key: data.key });
  if (data.kind === 'lock' && data.event === 'locked') host.hold(null);
  hub.fromTabs(data);
});
setInterval(() => hub.tick(), TICK_MS);

const lead = (): Promise<never> => {
  hub.lead(serve);
  // The tab before this one has gone: what is asked next must not wait for the file.
  void openVaultOf();
  return new Promise<never>(() => {});
};

void ('locks' in navigator ? navigator.locks.request(LOCK, lead) : lead());
