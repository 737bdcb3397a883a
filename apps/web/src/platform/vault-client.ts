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
import type { Answer, FromPage, ToPage, VaultCall } from '../worker/wire.ts';

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
  /**
   * Acts that have none yet, in their order; and such as broke a moment ago, because a browser calls off what a worker fetches
   * before it tells the page that it goes.
   */
  unanswered(): readonly ActRequest<IntentName>[];
}

interface Asked {
  readonly call: VaultCall;
  readonly answer: (value: unknown) => void;
  readonly break: (cause: Error) => void;
}

interface Broken {
  readonly act: ActRequest<IntentName>;
  readonly at: number;
}

/** What broke longer ago broke for another reason. */
const LAST_MOMENT_MS = 2_000;

const justBroken = (broken: readonly Broken[]): readonly Broken[] =>
  broken.filter(({ at }) => performance.now() - at < LAST_MOMENT_MS);

const actsIn = (asked: ReadonlyMap<number, Asked>): readonly ActRequest<IntentName>[] =>
  [...asked.values()].flatMap(({ call }) => (call.kind === 'act' ? call.request : []));

/** Answers reject where the program is broken (the worker did not load, a bug): expected failures are in the answers. */
export const createVaultClient = (worker: WorkerPort): VaultClient => {
  const asked = new Map<number, Asked>();
  let broken: readonly Broken[] = [];
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  let heardLock: (event: LockEvent) => void = () => {};
  let calls = 0;

  worker.addEventListener('message', ({ data }) => {
    switch (data.kind) {
      case 'answer': {
        const one = asked.get(data.id);
        asked.delete(data.id);
        if (one !== undefined) broken = [...justBroken(broken), ...hearAnswer(one, data.answer)];
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
    ...asksOf(call),
    onLock: (listener) => (heardLock = listener),
    isSettled: () => asked.size === 0,
    unanswered: () => [...justBroken(broken).map(({ act }) => act), ...actsIn(asked)],
  };
};

/** Gives what broke. */
const hearAnswer = ({ call, ...one }: Asked, answer: Answer): readonly Broken[] => {
  if ('value' in answer) {
    one.answer(answer.value);
    return [];
  }
  one.break(new Error(`the vault broke (${answer.broken})`));
  return call.kind === 'act' ? [{ act: call.request, at: performance.now() }] : [];
};

type Call = <T>(wanted: VaultCall) => Promise<T>;

const asksOf = (call: Call): Pick<VaultClient, 'askLock' | 'askSync'> => ({
  askLock: <N extends LockAskName>(name: N, input: LockAsks[N]['input']) =>
    call<LockAsks[N]['output']>({ kind: 'lock', ask: { name, input } as LockAsk }),
  askSync: <N extends SyncAskName>(name: N, input: SyncAsks[N]['input']) =>
    call<SyncAsks[N]['output']>({ kind: 'sync', ask: { name, input } as SyncAsk }),
});

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
