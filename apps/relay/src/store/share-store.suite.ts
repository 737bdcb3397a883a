/** What every place for shares does, whatever keeps it. */

import { LIMITS } from '@cairn/relay-api';
import type { Bytes } from '@cairn/relay-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bytes, knockOn, NOW, OTHER, VAULT } from '../testing/store-values.ts';
import { DAY } from './relay-store.ts';
import type { RelayStore } from './relay-store.ts';
import type { KeepingShare, ShareStore } from './share-store.ts';

const UNTIL = NOW + 7_200;
const note = bytes(LIMITS.shareSmall, 8);
const cheerOf = (fill: number): Bytes => bytes(LIMITS.shareSmall, fill);

const aShare = (fill: number, change: Partial<KeepingShare> = {}): KeepingShare => ({
  ...{ share: bytes(16, fill), sealed: bytes(300, fill), note, until: UNTIL, views: 2, now: NOW },
  ...change,
});

export const describeShareStore = (name: string, open: () => Promise<RelayStore & ShareStore>): void => {
  describe(`${name} keeps shares`, () => {
    let store: RelayStore & ShareStore;

    beforeEach(async () => {
      store = await open();
      const knock = knockOn(store);
      await knock();
      await knock({ publicKey: bytes(32, 2) }, OTHER);
    });
    afterEach(() => store.close());

    const told = async (vault = VAULT) => {
      const shares = await store.sharesOf(vault);
      if (shares.type !== 'Shares') throw new Error(shares.type);
      return shares.shares;
    };
    const idsOf = async (vault = VAULT): Promise<readonly (number | undefined)[]> =>
      (await told(vault)).map(({ share }) => share[0]);

    test('it is given out as often as its owner said, and not once more', async () => {
      expect(await store.keepShare(VAULT, aShare(1))).toEqual({ type: 'Done' });
      expect(await store.openShare(bytes(16, 1), NOW)).toEqual(bytes(300, 1));
      expect(await told()).toEqual([{ share: bytes(16, 1), note, until: UNTIL, views: 1, cheers: [] }]);
      expect(await store.openShare(bytes(16, 1), NOW)).toEqual(bytes(300, 1));
      expect(await store.openShare(bytes(16, 1), NOW)).toBeNull();
      expect((await told()).map(({ views }) => views)).toEqual([0]);
    });

    test('of thirty who ask at once, as many get it as there are views', async () => {
      await store.keepShare(VAULT, aShare(1, { views: 7 }));
      const given = await Promise.all(Array.from({ length: 30 }, () => store.openShare(bytes(16, 1), NOW)));
      expect(given.filter((one) => one !== null)).toHaveLength(7);
    });

    test('once its time is over nothing comes of it, and what was sent back is there for the days of grace', async () => {
      await store.keepShare(VAULT, aShare(1));
      await store.cheer({ share: bytes(16, 1), sealed: cheerOf(3), now: NOW });
      expect(await store.openShare(bytes(16, 1), UNTIL - 1)).not.toBeNull();
      expect(await store.openShare(bytes(16, 1), UNTIL)).toBeNull();
      expect(await store.cheer({ share: bytes(16, 1), sealed: cheerOf(3), now: UNTIL })).toEqual({
        type: 'NotFound',
      });
      await store.sweep({ now: UNTIL, graceDays: 30 });
      // A clock that goes back brings nothing back.
      expect(await store.openShare(bytes(16, 1), NOW)).toBeNull();
      expect((await told())[0]?.cheers).toEqual([cheerOf(3)]);
      await store.sweep({ now: UNTIL + 30 * DAY, graceDays: 30 });
      expect(await told()).toEqual([]);
    });

    test('a share that was withdrawn is gone with what was sent back; one that never was is withdrawn alike', async () => {
      await store.keepShare(VAULT, aShare(1));
      await store.keepShare(VAULT, aShare(2));
      await store.cheer({ share: bytes(16, 1), sealed: cheerOf(3), now: NOW });
      expect(await store.withdraw(VAULT, bytes(16, 1))).toEqual({ type: 'Done' });
      expect(await store.withdraw(VAULT, bytes(16, 9))).toEqual({ type: 'Done' });
      expect(await store.openShare(bytes(16, 1), NOW)).toBeNull();
      expect(await idsOf()).toEqual([2]);
      expect(await store.withdraw(VAULT, null)).toEqual({ type: 'Done' });
      expect(await store.openShare(bytes(16, 2), NOW)).toBeNull();
      expect(await told()).toEqual([]);
    });

    test('another vault can neither see nor withdraw it, nor take its name', async () => {
      await store.keepShare(VAULT, aShare(1));
      expect(await told(OTHER)).toEqual([]);
      expect(await store.withdraw(OTHER, bytes(16, 1))).toEqual({ type: 'Done' });
      expect(await store.withdraw(OTHER, null)).toEqual({ type: 'Done' });
      expect(await store.keepShare(OTHER, aShare(1))).toEqual({ type: 'Conflict' });
      expect(await store.openShare(bytes(16, 1), NOW)).not.toBeNull();
    });

    test('sent again because an answer was lost, it is kept once and as it was', async () => {
      await store.keepShare(VAULT, aShare(1));
      await store.openShare(bytes(16, 1), NOW);
      expect(await store.keepShare(VAULT, aShare(1))).toEqual({ type: 'Done' });
      expect((await told()).map(({ views }) => views)).toEqual([1]);
    });

    test('cheers come in order, up to a bound, and after the last view too', async () => {
      await store.keepShare(VAULT, aShare(1, { views: 1 }));
      await store.openShare(bytes(16, 1), NOW);
      const share = bytes(16, 1);
      for (let fill = 0; fill < LIMITS.cheers; fill += 1)
        expect(await store.cheer({ share, sealed: cheerOf(fill), now: NOW })).toEqual({ type: 'Done' });
      expect(await store.cheer({ share, sealed: cheerOf(99), now: NOW })).toEqual({ type: 'Full' });
      expect((await told())[0]?.cheers.map(([fill]) => fill)).toEqual(
        Array.from({ length: LIMITS.cheers }, (_, index) => index),
      );
      expect(await store.cheer({ share: bytes(16, 9), sealed: cheerOf(1), now: NOW })).toEqual({
        type: 'NotFound',
      });
    });

    test('so many can be open at once; those that ended give way, the oldest first', async () => {
      for (let fill = 0; fill < LIMITS.sharesOpen; fill += 1) await store.keepShare(VAULT, aShare(fill));
      expect(await store.keepShare(VAULT, aShare(99))).toEqual({ type: 'Full' });
      const later = { now: UNTIL, until: UNTIL + 7_200 };
      for (let fill = 20; fill < 41; fill += 1)
        expect([fill, await store.keepShare(VAULT, aShare(fill, later))]).toEqual([
          fill,
          { type: fill < 40 ? 'Done' : 'Full' },
        ]);
      await store.withdraw(VAULT, bytes(16, 30));
      await store.keepShare(VAULT, aShare(41, later));
      await store.withdraw(VAULT, bytes(16, 31));
      expect((await store.keepShare(VAULT, aShare(42, later))).type).toBe('Done');
      expect(await idsOf()).toHaveLength(LIMITS.shares);
    });

    test('with a vault that is closed or erased its shares are gone', async () => {
      await store.keepShare(VAULT, aShare(1));
      await store.keepShare(OTHER, aShare(2));
      await store.closeVault(VAULT, { keyEpoch: 1, farewell: bytes(60, 6) });
      await store.erase(OTHER);
      expect(await store.openShare(bytes(16, 1), NOW)).toBeNull();
      expect(await store.openShare(bytes(16, 2), NOW)).toBeNull();
      expect((await store.keepShare(VAULT, aShare(3))).type).toBe('Closed');
      expect((await store.sharesOf(VAULT)).type).toBe('Closed');
      expect((await store.withdraw(OTHER, null)).type).toBe('Gone');
    });
  });
};
