/** The page's end of the vault: calls go to this tab's worker, which holds the vault or knows the tab that does. */

import type { Result } from '@cairn/domain';
import type {
  ActRequest,
  IntentName,
  Intents,
  Opening,
  Queries,
  QueryName,
  Topic,
  VaultDoor,
  VaultError,
} from '@cairn/vault';
import type { LockAsk, LockAskName, LockAsks, LockEvent } from '../worker/lock/lock-asks.ts';
import type { SyncAsk, SyncAskName, SyncAsks } from '../worker/sync/sync-asks.ts';
import type { FromPage, ToPage, VaultCall } from '../worker/wire.ts';

/** The part of `Worker` that is used. */
export interface WorkerPort {
  postMessage(message: FromPage): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToPage>) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

export interface VaultClient {
  readonly door: VaultDoor;
  opening(knowsVault: boolean): Promise<Opening>;
  beginAnew(): Promise<Opening>;
  openWithWords(words: string): Promise<Opening | null>;
  damagedFiles(): Promise<readonly File[]>;
  erase(): Promise<void>;
  askLock<N extends LockAskName>(name: N, input: LockAsks[N]['input']): Promise<LockAsks[N]['output']>;
  askSync<N extends SyncAskName>(name: N, input: SyncAsks[N]['input']): Promise<SyncAsks[N]['output']>;
  /** One listener: the page's. */
  onLock(listener: (event: LockEvent) => void): void;
  /** Whether everything that was asked has its answer. */
  isSettled(): boolean;
  /** Acts that have none yet, in their order. */
  unanswered(): readonly ActRequest<IntentName>[];
}

interface Asked {
  readonly call: VaultCall;
  readonly answer: (value: unknown) => void;
  readonly break: (cause: Error) => void;
}

/** Answers reject where the program is broken (the worker did not load, a bug): expected failures are in the answers. */
export const createVaultClient = (worker: WorkerPort): VaultClient => {
  const asked = new Map<number, Asked>();
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  let heardLock: (event: LockEvent) => void = () => {};
  let calls = 0;

  worker.addEventListener('message', ({ data }) => {
    switch (data.kind) {
      case 'answer': {
        const { answer } = data;
        if ('value' in answer) asked.get(data.id)?.answer(answer.value);
        else asked.get(data.id)?.break(new Error(`the vault broke (${answer.broken})`));
        asked.delete(data.id);
        return;
      }
      case 'changed':
        for (const listener of listeners) listener(data.topics);
        return;
      case 'lock':
        heardLock(data.event);
        return;
      default:
        return data satisfies never;
    }
  });

  worker.addEventListener('error', () => {
    for (const one of asked.values()) one.break(new Error('the vault did not start'));
    asked.clear();
  });

  /** What comes back has the shape that the worker's `serve` gives to this kind of call. */
  const call = <T>(wanted: VaultCall): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      calls += 1;
      asked.set(calls, { call: wanted, answer: (value) => resolve(value as T), break: reject });
      worker.postMessage({ id: calls, call: wanted });
    });

  return {
    door: doorOf(call, listeners),
    opening: (knowsVault) => call<Opening>({ kind: 'opening', knowsVault }),
    beginAnew: () => call<Opening>({ kind: 'begin-anew' }),
    openWithWords: (words) => call<Opening | null>({ kind: 'open-with-words', words }),
    damagedFiles: () => call<readonly File[]>({ kind: 'damaged-files' }),
    erase: () => call<void>({ kind: 'erase' }),
    askLock: <N extends LockAskName>(name: N, input: LockAsks[N]['input']) =>
      call<LockAsks[N]['output']>({ kind: 'lock', ask: { name, input } as LockAsk }),
    askSync: <N extends SyncAskName>(name: N, input: SyncAsks[N]['input']) =>
      call<SyncAsks[N]['output']>({ kind: 'sync', ask: { name, input } as SyncAsk }),
    onLock: (listener) => (heardLock = listener),
    isSettled: () => asked.size === 0,
    unanswered: () => [...asked.values()].flatMap(({ call: one }) => (one.kind === 'act' ? one.request : [])),
  };
};

type Call = <T>(wanted: VaultCall) => Promise<T>;

const doorOf = (call: Call, listeners: Set<(topics: readonly Topic[]) => void>): VaultDoor => ({
  act: <N extends IntentName>(request: ActRequest<N>) =>
    call<Result<Intents[N]['output'], VaultError>>({ kind: 'act', request: { ...request } }),
  ask: <N extends QueryName>(name: N, input: Queries[N]['input']) =>
    call<Result<Queries[N]['output'], VaultError>>({ kind: 'ask', name, input }),
  onChange: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
});
