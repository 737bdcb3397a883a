/**
 * The tab's worker: starts compiling the database at once, waits for its turn to hold the vault, and until then passes
 * its page's requests on to the tab that does. Lock, file handles and worker live and die together.
 */

import type { Result } from '@cairn/domain';
import type { OpenVault, Opening, VaultError } from '@cairn/vault';
import { later } from './checkpoint-when-idle.ts';
import type { LockKeeper } from './lock/lock-keeper.ts';
import { SyncDesk } from './sync/sync-desk.ts';
import { TabHub } from './tab-hub.ts';
import { VaultHost } from './vault-host.ts';
import { compileWasm } from './wasm.ts';
import type { BetweenTabs, FromPage, ToPage, VaultCall } from './wire.ts';

const LOCK = 'cairn-vault';

const NOT_OPEN: Result<never, VaultError> = { ok: false, error: { type: 'NoAnswer' } };

export class TabWorker {
  readonly #tabs = new BroadcastChannel('cairn-vault');
  readonly #hub = new TabHub({
    tab: crypto.randomUUID(),
    toPage: (message: ToPage) => postMessage(message),
    toTabs: (message: BetweenTabs) => this.#tabs.postMessage(message),
    now: () => performance.now(),
    wait: later,
  });
  readonly #host = new VaultHost({
    wasm: compileWasm(),
    changed: (topics) => this.#hub.changed(topics),
    stands: (vault) => this.#desk.stands(vault),
  });
  readonly #desk = new SyncDesk({
    adopt: (secret) => this.#host.adopt(secret),
    tell: () => this.#hub.changed(['sync']),
  });
  /** What this browser remembers of a vault, as this tab's page said. `null`: nothing is to be opened unasked. */
  #knowsVault: boolean | null = null;
  #keeper: Promise<LockKeeper> | null = null;

  begin(): void {
    addEventListener('message', ({ data }: MessageEvent<FromPage>) => {
      if (data.call.kind === 'opening') this.#knowsVault = data.call.knowsVault;
      // Whichever tab does it: should this one lead next, it is not to miss what was erased on purpose.
      if (data.call.kind === 'erase') this.#knowsVault = null;
      this.#hub.fromPage(data);
    });
    this.#tabs.addEventListener('message', ({ data }: MessageEvent<BetweenTabs>) => {
      if (data.kind === 'key') this.#host.hold({ generation: data.generation, key: data.key });
      if (data.kind === 'lock' && data.event === 'locked') this.#host.hold(null);
      this.#hub.fromTabs(data);
    });
    void ('locks' in navigator ? navigator.locks.request(LOCK, () => this.#lead()) : this.#lead());
  }

  #lead(): Promise<never> {
    this.#hub.lead((call) => this.#serve(call));
    // The tab before this one has gone: what is asked next must not wait for the file.
    void this.#vault();
    return new Promise<never>(() => {});
  }

  async #serve(call: VaultCall): Promise<unknown> {
    switch (call.kind) {
      case 'opening':
        return this.#opened(await this.#host.opening(call.knowsVault));
      case 'act':
        return this.#watched(await this.#act(call.request));
      case 'ask':
        return this.#watched(await (await this.#vault())?.ask(call.name, call.input));
      case 'begin-anew':
        return this.#host.beginAnew();
      case 'open-with-words':
        return this.#openWithWords(call.words);
      case 'lock':
        await this.#host.finished();
        return this.#shareKey(await (await this.#lockKeeper()).serve(call.ask));
      case 'sync':
        await this.#host.finished();
        return this.#watched(await this.#desk.serve(await this.#vault(), call.ask));
      case 'damaged-files':
        return this.#host.damagedFiles();
      case 'erase':
        this.#knowsVault = null;
        return this.#host.erase();
      default:
        return call satisfies never;
    }
  }

  async #vault(): Promise<OpenVault | null> {
    if (this.#knowsVault !== null) await this.#host.opening(this.#knowsVault);
    return this.#host.vault;
  }

  /** Nothing is kept before the vault that it is kept in is as it is to be. */
  async #act(request: Parameters<OpenVault['act']>[0]): Promise<Result<unknown, VaultError> | undefined> {
    const vault = await this.#vault();
    try {
      await this.#host.finished();
      if ('inFile' in request.input)
        request = await (await import('./records-in-file.ts')).withRecords(request);
    } catch (cause) {
      return { ok: false, error: whyUnfinished(cause) };
    }
    return vault?.act(request);
  }

  async #watched<E extends { readonly type: string } = VaultError>(
    result: Result<unknown, E | VaultError> = NOT_OPEN,
  ): Promise<Result<unknown, E | VaultError>> {
    if (!result.ok && result.error.type === 'Damaged') await this.#host.foundDamage();
    return result;
  }

  #lockKeeper(): Promise<LockKeeper> {
    this.#keeper ??= import('./lock/lock-keeper.ts').then(
      (lock) =>
        new lock.LockKeeper({
          host: this.#host,
          tell: (event) => this.#hub.tellLock(event),
          now: () => Date.now(),
        }),
    );
    return this.#keeper;
  }

  /** Any tab may lead next, and is not to ask the person again for what is open. */
  #shareKey<T>(answer: T): T {
    const { held } = this.#host;
    if (held !== null) this.#tabs.postMessage({ kind: 'key', ...held } satisfies BetweenTabs);
    return answer;
  }

  /** Whoever opens a page is told that this vault syncs, once it has opened. */
  #opened(opening: Opening): Opening {
    void this.#desk.tellWhereOn();
    return this.#shareKey(opening);
  }

  async #openWithWords(words: string): Promise<unknown> {
    const opening = await this.#host.openWithWords(words);
    // It may have been a lock that they opened.
    if (opening?.type === 'ready') this.#hub.tellLock('unlocked');
    return opening;
  }
}

/** No room, a refusal of the browser's, or a part of the program that could not be fetched; it may be asked for again. */
const whyUnfinished = (cause: unknown): VaultError => {
  if (cause instanceof TypeError) return { type: 'NoAnswer' };
  if (!(cause instanceof DOMException)) throw cause;
  return cause.name === 'QuotaExceededError'
    ? { type: 'NoRoom' }
    : { type: 'StoreTrouble', code: cause.name };
};
