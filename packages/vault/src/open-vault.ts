/**
 * Opens a vault on an open, encrypted database: brings the schema up to date, makes the vault's own ids on first use,
 * and gives the door. Acts are idempotent by id; each is one durable transaction.
 */

import { err, isEntityId, localDayAt, ok } from '@cairn/domain';
import type { EntityId, Result } from '@cairn/domain';
import {
  bytesToHex,
  createStore,
  findAct,
  isSending,
  keepAct,
  migrate,
  readMeta,
  removeMeta,
  rollBack,
  writeMeta,
} from '@cairn/store';
import type { Database, NewerSchema, Store, Write } from '@cairn/store';
import type { DeviceId } from '@cairn/changes';
import { newRecoverySecret } from '@cairn/crypto';
import type { Clock } from './clock.ts';
import type { IntentHandler, ReadContext } from './context.ts';
import type { IntentName, Intents } from './door/intents.ts';
import type { Queries, QueryName } from './door/queries.ts';
import { TOPICS } from './door/vault-door.ts';
import type { ActRequest, Topic, VaultDoor, VaultError } from './door/vault-door.ts';
import { intentNamed } from './intents/intents.ts';
import { keptPart, toldAnew } from './intents/told-anew.ts';
import { hasLeft } from './queries/left-to-keep.ts';
import { queryNamed } from './queries/queries.ts';
import { speak } from './language.ts';
import { Refusal, settled } from './refusal.ts';
import { readSettings } from './settings.ts';
import type { SyncReach } from './sync/sync-reach.ts';
import type { VaultSync } from './sync/vault-sync.ts';

export interface VaultOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly random: (bytes: number) => Uint8Array;
  /** The secret whose key wraps this vault's data key; for a new vault only. Left out: one is made (demo, tests). */
  readonly recoverySecret?: Uint8Array;
  /** Tags that the device prefers, best first, for who leaves the language to it. */
  readonly languages?: readonly string[];
  /** The language that is spoken whatever the setting says: that of a terminal. */
  readonly spoken?: string;
}

export interface OpenVault extends VaultDoor {
  readonly id: EntityId;
  /**
   * One short step of putting the file in order, for a moment in which nothing happens: nothing a person sees changes, and
   * acts that are asked for meanwhile take their turn between two steps. `more`: there may be another step to do.
   */
  maintain(): Promise<Result<{ readonly more: boolean }, VaultError>>;
  /** Something was worked out that `maintain` keeps, so that it need not be worked out again. Gives how to stop listening. */
  onLeft(listener: () => void): () => void;
  /** Whether a relay was chosen; loads nothing of syncing. */
  isSyncing(): Promise<Result<boolean, VaultError>>;
  /** What keeps this vault in step with others through a relay; fetched when it is first asked for. */
  sync(reach: SyncReach): Promise<VaultSync>;
  /** Somebody looked at the 24 words. */
  wordsSeen(): Promise<Result<null, VaultError>>;
  close(): Promise<void>;
}

export const openVault = async (
  options: VaultOptions,
): Promise<Result<OpenVault, VaultError | NewerSchema>> => {
  const opened = await settled(async () => {
    const migrated = await migrate(options.database);
    return migrated.ok ? ok(await firstUse(options)) : migrated;
  });
  if (!opened.ok) return opened;
  if (!opened.value.ok) return err(opened.value.error);
  return ok(createDoor(options, opened.value.value));
};

interface VaultIds {
  readonly vault: EntityId;
  readonly device: DeviceId;
}

const firstUse = async (options: VaultOptions): Promise<VaultIds> => {
  // Only a new vault is written to: opening one must not wait for another process that imports.
  if ((await readMeta(options.database, 'vault')) === null) await makeIds(options);
  const vault = await readMeta(options.database, 'vault');
  const device = await readMeta(options.database, 'device');
  if (vault === null || device === null) throw new Error('A vault has no ids');
  return { vault: bytesToHex(vault) as EntityId, device: bytesToHex(device) as DeviceId };
};

const makeIds = async ({ database, random, recoverySecret, clock }: VaultOptions): Promise<void> => {
  await database.exec('BEGIN IMMEDIATE');
  try {
    if ((await readMeta(database, 'vault')) === null) {
      await writeMeta(database, 'vault', random(16));
      await writeMeta(database, 'device', random(8));
      await writeMeta(database, 'recovery', recoverySecret ?? newRecoverySecret());
      await writeMeta(database, 'created', new TextEncoder().encode(String(clock.now().instant)));
    }
    await database.exec('COMMIT');
  } catch (fault) {
    await rollBack(database);
    throw fault;
  }
};

const createDoor = (options: VaultOptions, { vault, device }: VaultIds): OpenVault => {
  const { database, clock, random } = options;
  const store = createStore({ database, device, now: () => clock.now().instant });
  const changed = createListeners<readonly Topic[]>();
  const left = createListeners<void>();
  const contextOf = async (open: Database): Promise<ReadContext> => {
    const moment = clock.now();
    const settings = await readSettings(open);
    speak(options.spoken ?? settings.locale, options.languages ?? []);
    const today = localDayAt(moment.wall, settings.dayStartsAt);
    return { database: open, moment, settings, today, vaultId: vault };
  };
  return {
    id: vault,
    isSyncing: () => settled(() => store.read(isSending)),
    sync: async (reach) => {
      const { createVaultSync } = await import('./sync/vault-sync.ts');
      return createVaultSync({ ...reach, store, device, clock, random, cameIn: () => changed.tell(TOPICS) });
    },
    act: async <N extends IntentName>(request: ActRequest<N>) => {
      const acted = await settled(() => performOnce(store, contextOf, request));
      if (!acted.ok) return acted;
      // A copy made before an upgrade holds what is now gone. Should it be held by somebody, the next removal takes it.
      if (request.name.startsWith('purge-')) await settled(() => store.removeCopies());
      if (acted.value.topics.length > 0) changed.tell(acted.value.topics);
      return ok(acted.value.output);
    },
    ask: async <N extends QueryName>(name: N, input: Queries[N]['input']) => {
      const asked = await settled(() =>
        store.read(async (open) => (await queryNamed(name))(await contextOf(open), input)),
      );
      if (hasLeft(database)) left.tell();
      return asked;
    },
    onChange: changed.listen,
    onLeft: left.listen,
    // Nothing of it is read before the first quiet moment.
    maintain: () =>
      settled(async () => (await import('./maintain.ts')).maintainOnce({ store, database, contextOf })),
    wordsSeen: () =>
      settled(async () => {
        await store.write((write) => removeMeta(write.database, 'new-words'));
        return null;
      }),
    close: () => store.close(),
  };
};

interface Listeners<T> {
  tell(told: T): void;
  readonly listen: (listener: (told: T) => void) => () => void;
}

const createListeners = <T>(): Listeners<T> => {
  const listeners = new Set<(told: T) => void>();
  return {
    tell: (told) => {
      for (const listener of listeners) listener(told);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

interface Performed<N extends IntentName> {
  readonly output: Intents[N]['output'];
  readonly topics: readonly Topic[];
}

const performOnce = <N extends IntentName>(
  store: Store,
  contextOf: (database: Database) => Promise<ReadContext>,
  { act, name, input }: ActRequest<N>,
): Promise<Performed<N>> =>
  store.write(async (write): Promise<Performed<N>> => {
    if (!isEntityId(act)) throw new Refusal({ type: 'BadInput', field: 'act' });
    const before = await findAct(write.database, act);
    const context = await contextOf(write.database);
    if (before !== null) return repeated(context, before, { name, input });
    const handler = await intentNamed(name);
    if (handler === undefined) throw new Refusal({ type: 'BadInput', field: 'name' });
    const done = await handler({ ...context, write, act }, input);
    // A draft is kept every moment of typing and is the same when kept twice.
    if (name !== 'keep-draft') await remember(write, { act, name, at: context.moment.instant }, done);
    return { output: done.output, topics: done.topics };
  });

const repeated = async <N extends IntentName>(
  context: ReadContext,
  before: { readonly name: string; readonly answer: string },
  { name, input }: Omit<ActRequest<N>, 'act'>,
): Promise<Performed<N>> => {
  if (before.name !== name) throw new Refusal({ type: 'BadInput', field: 'act' });
  const answer = JSON.parse(before.answer) as Intents[N]['output'];
  const retell = await toldAnew(name);
  return { output: { ...answer, ...(await retell?.(context, input, answer)) }, topics: [] };
};

const remember = (
  { database }: Write,
  act: { readonly act: EntityId; readonly name: IntentName; readonly at: number },
  done: Awaited<ReturnType<IntentHandler<IntentName>>>,
): Promise<void> =>
  keepAct(database, {
    id: act.act,
    name: act.name,
    at: act.at as never,
    answer: keptPart(act.name, done.output),
    undo: done.undo === null ? null : JSON.stringify(done.undo),
  });
