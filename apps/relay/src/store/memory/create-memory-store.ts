/** Everything in memory and gone with the process: for tests of what talks to a store, and for trying a relay out. */

import { randomBytes } from 'node:crypto';
import { chainStart, SIZES, toHex } from '@cairn/relay-api';
import type { Bytes } from '@cairn/relay-api';
import { DAY } from '../relay-store.ts';
import type { FillingSlot, LetIn, LettingIn, Registering, RelayStore, Sweeping } from '../relay-store.ts';
import type { ShareStore } from '../share-store.ts';
import { createMemoryLog } from './memory-log.ts';
import { createMemoryShares } from './memory-shares.ts';
import { createMemorySnapshots } from './memory-snapshots.ts';
import type { MemoryVault } from './memory-vault.ts';
import { withOpenVault } from './with-open-vault.ts';

interface Memory {
  readonly vaults: Map<string, MemoryVault>;
  readonly sessions: Map<string, { readonly vault: Bytes; readonly until: number }>;
  readonly nonces: Map<string, number>;
  readonly invites: Map<string, number>;
  readonly mailboxes: Map<string, { readonly until: number; readonly slots: Map<number, Bytes> }>;
}

const BEGUN_DAYS = 2;

export const createMemoryStore = (): RelayStore & ShareStore => {
  const memory: Memory = {
    vaults: new Map(),
    sessions: new Map(),
    nonces: new Map(),
    invites: new Map(),
    mailboxes: new Map(),
  };
  const secret = new Uint8Array(randomBytes(SIZES.nonce));
  const find = (address: Bytes): MemoryVault | undefined => memory.vaults.get(toHex(address));
  const withVault = withOpenVault(find);
  const { forget, sweep: sweepShares, ...shares } = createMemoryShares(withVault);
  return {
    ...createMemoryLog(withVault),
    ...createMemorySnapshots(withVault),
    ...createMemoryMailboxes(memory),
    ...shares,
    nonceSecret: async () => secret,
    publicKeyOf: async (address) => find(address)?.publicKey ?? null,
    letIn: async (letting) => letIn(memory, letting),
    sessionOf: async (token, now) => {
      const session = memory.sessions.get(toHex(token));
      return session === undefined || session.until <= now ? null : session;
    },
    endSession: async (token) => void memory.sessions.delete(toHex(token)),
    addInvite: async ({ hash, uses }) => void memory.invites.set(toHex(hash), uses),
    closeVault: async (address, farewell) =>
      withVault(address, (vault) => {
        forget(address);
        Object.assign(vault, { farewell, chunks: [], snapshots: new Map(), snapshot: null });
        return { type: 'Done' };
      }),
    erase: async (address) => {
      memory.vaults.delete(toHex(address));
      forget(address);
      for (const [token, { vault }] of memory.sessions)
        if (toHex(vault) === toHex(address)) memory.sessions.delete(token);
    },
    sweep: async (sweeping) => {
      sweepShares(sweeping);
      return sweep(memory, sweeping);
    },
    check: async () => {},
    close: async () => {},
  };
};

const letIn = (memory: Memory, letting: LettingIn): LetIn => {
  const nonce = toHex(letting.nonce);
  if (memory.nonces.has(nonce)) return { type: 'Refused' };
  memory.nonces.set(nonce, letting.nonceUntil);
  const known = memory.vaults.get(toHex(letting.vault));
  if (known === undefined && letting.registering === null) return { type: 'Refused' };
  const vault = known ?? (letting.registering && made(memory, letting.vault, letting.registering));
  if (vault === null) return { type: 'InviteWanted' };
  memory.sessions.set(toHex(letting.token), { vault: letting.vault.slice(), until: letting.until });
  return { type: 'LetIn', logEpoch: vault.logEpoch };
};

const made = (memory: Memory, address: Bytes, registering: Registering): MemoryVault | null => {
  if (!mayMake(memory, registering)) return null;
  const { publicKey, logEpoch } = registering;
  const vault: MemoryVault = {
    publicKey: publicKey.slice(),
    logEpoch,
    seq: 0,
    head: chainStart(address, logEpoch),
    chunks: [],
    snapshots: new Map(),
    snapshot: null,
    snapshotSeq: 0,
    farewell: null,
  };
  memory.vaults.set(toHex(address), vault);
  return vault;
};

const mayMake = ({ invites }: Memory, { by }: Registering): boolean => {
  if (typeof by === 'string') return by === 'open';
  const code = toHex(by.invite);
  const uses = invites.get(code) ?? 0;
  if (uses > 1) invites.set(code, uses - 1);
  else invites.delete(code);
  return uses > 0;
};

const createMemoryMailboxes = ({ mailboxes }: Memory): Pick<RelayStore, 'putSlot' | 'slot'> => ({
  putSlot: async (filling: FillingSlot) => {
    const id = toHex(filling.mailbox);
    const there = mailboxes.get(id);
    if (there === undefined || there.until <= filling.now) {
      mailboxes.delete(id);
      if (mailboxes.size >= filling.most) return { type: 'Full' };
      mailboxes.set(id, { until: filling.until, slots: new Map([[filling.slot, filling.bytes.slice()]]) });
      return { type: 'Done' };
    }
    const bytes = there.slots.get(filling.slot);
    if (bytes === undefined) there.slots.set(filling.slot, filling.bytes.slice());
    return bytes === undefined || toHex(bytes) === toHex(filling.bytes)
      ? { type: 'Done' }
      : { type: 'Conflict' };
  },
  slot: async ({ mailbox, slot }, now) => {
    const found = mailboxes.get(toHex(mailbox));
    return found === undefined || found.until <= now ? null : (found.slots.get(slot) ?? null);
  },
});

const sweep = (memory: Memory, { now, graceDays }: Sweeping): boolean => {
  for (const [token, { until }] of memory.sessions) if (until <= now) memory.sessions.delete(token);
  for (const [nonce, until] of memory.nonces) if (until <= now) memory.nonces.delete(nonce);
  for (const [id, { until }] of memory.mailboxes) if (until <= now) memory.mailboxes.delete(id);
  const today = Math.floor(now / DAY);
  for (const vault of memory.vaults.values()) sweepVault(vault, { today, lastDay: today - graceDays - 1 });
  return false;
};

const sweepVault = (
  vault: MemoryVault,
  { today, lastDay }: { readonly today: number; readonly lastDay: number },
): void => {
  for (const [id, { told, committed, replacedOn, begunOn }] of vault.snapshots) {
    if (committed !== null && committed.day <= lastDay)
      vault.chunks = vault.chunks.filter(({ seq }) => seq > told.seq);
    const isOld =
      replacedOn === null ? committed === null && begunOn <= today - BEGUN_DAYS : replacedOn <= lastDay;
    if (isOld) vault.snapshots.delete(id);
  }
};
