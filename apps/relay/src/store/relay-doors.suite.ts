/** Who is let in, whatever keeps it: nonces, sessions, invites, mailboxes. */

import { addressOf } from '@cairn/relay-api';
import type { Bytes } from '@cairn/relay-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bytes, EPOCH, freshNonce, knockOn, NOW, OTHER, PUBLIC_KEY, VAULT } from '../testing/store-values.ts';
import type { Knock } from '../testing/store-values.ts';
import type { RelayStore } from './relay-store.ts';

export const describeDoors = (name: string, open: () => Promise<RelayStore>): void => {
  describe(`${name} lets in whom a relay lets in`, () => {
    let store: RelayStore;
    let knock: Knock;

    beforeEach(async () => {
      store = await open();
      knock = knockOn(store);
      await knock();
    });
    afterEach(() => store.close());

    test('a vault is made once, and keeps its log epoch and its key', async () => {
      expect(await knock({ logEpoch: bytes(16, 9) })).toEqual({ type: 'LetIn', logEpoch: EPOCH });
      expect(await store.publicKeyOf(VAULT)).toEqual(PUBLIC_KEY);
      expect(await store.publicKeyOf(OTHER)).toBeNull();
      expect(await knock(null, OTHER)).toEqual({ type: 'Refused' });
    });

    test('a nonce opens one session and no second one', async () => {
      const letting = {
        vault: VAULT,
        nonce: freshNonce(),
        nonceUntil: NOW + 60,
        until: NOW + 900,
        registering: null,
      };
      expect((await store.letIn({ ...letting, token: bytes(32, 5) })).type).toBe('LetIn');
      expect((await store.letIn({ ...letting, token: bytes(32, 6) })).type).toBe('Refused');
      expect(await store.sessionOf(bytes(32, 5), NOW)).toEqual({ vault: VAULT, until: NOW + 900 });
      expect(await store.sessionOf(bytes(32, 6), NOW)).toBeNull();
    });

    test('a session ends at its time, when asked to, and with its vault', async () => {
      const session = async (fill: number): Promise<Bytes> => {
        const token = bytes(32, fill);
        await store.letIn({
          ...{
            vault: VAULT,
            nonce: freshNonce(),
            nonceUntil: NOW + 60,
            token,
            until: NOW + 900,
            registering: null,
          },
        });
        return token;
      };
      const [timed, left, erased] = [await session(5), await session(6), await session(7)];
      expect(await store.sessionOf(timed, NOW + 899)).not.toBeNull();
      expect(await store.sessionOf(timed, NOW + 900)).toBeNull();
      await store.endSession(left);
      expect(await store.sessionOf(left, NOW)).toBeNull();
      await store.erase(VAULT);
      expect(await store.sessionOf(erased, NOW)).toBeNull();
    });

    test('the secret of nonces stays the same', async () => {
      const secret = await store.nonceSecret();
      expect(secret).toHaveLength(32);
      expect(await store.nonceSecret()).toEqual(secret);
    });

    test('an invite makes as many vaults as it is good for, and lets known ones in without', async () => {
      const invite = bytes(32, 8);
      await store.addInvite({ hash: invite, uses: 2 });
      const key = (fill: number): Bytes => addressOf(bytes(32, fill));
      expect((await knock({ by: 'closed' }, key(20))).type).toBe('InviteWanted');
      expect((await knock({ by: { invite: bytes(32, 99) } }, key(20))).type).toBe('InviteWanted');
      for (const fill of [20, 21]) expect((await knock({ by: { invite } }, key(fill))).type).toBe('LetIn');
      expect((await knock({ by: { invite } }, key(22))).type).toBe('InviteWanted');
      expect((await knock({ by: 'closed' }, key(21))).type).toBe('LetIn');
    });

    test('a slot is written once, read by its time, and takes no more mailboxes than there may be', async () => {
      const put = async (mailbox: number, fill: number, now = NOW): Promise<string> => {
        const filling = {
          mailbox: bytes(16, mailbox),
          slot: 0,
          bytes: bytes(9, fill),
          now,
          until: now + 600,
          most: 2,
        };
        return (await store.putSlot(filling)).type;
      };
      const read = (mailbox: number, now = NOW) => store.slot({ mailbox: bytes(16, mailbox), slot: 0 }, now);
      expect(await read(1)).toBeNull();
      expect([await put(1, 1), await put(1, 1), await put(1, 2)]).toEqual(['Done', 'Done', 'Conflict']);
      expect([await read(1), await read(1, NOW + 599)]).toEqual([bytes(9, 1), bytes(9, 1)]);
      expect(await read(1, NOW + 600)).toBeNull();
      expect([await put(2, 1), await put(3, 1)]).toEqual(['Done', 'Full']);
      expect(await put(1, 2, NOW + 601)).toBe('Done');
      await store.sweep({ now: NOW + 5_000, graceDays: 30 });
      expect(await put(3, 1)).toBe('Done');
    });
  });
};
