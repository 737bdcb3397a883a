/** What every store of reminders holds. */

import type { Bytes } from '@cairn/relay-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RelayStore } from '../store/relay-store.ts';
import { bytes, knockOn, NOW, OTHER, TODAY, VAULT } from '../testing/store-values.ts';
import { LATEST } from './reminder-store.ts';
import type { DueReminder, KeepingReminders, ReminderStore } from './reminder-store.ts';

type Store = RelayStore & { readonly reminders: ReminderStore };

const PHONE = bytes(16, 1);
const LAPTOP = bytes(16, 2);
const HOUR = 3_600;

const aKeeping = (change: Partial<KeepingReminders> = {}): KeepingReminders => ({
  ...{ vault: VAULT, device: PHONE, now: NOW, most: 2, sign: 'none' as const, times: [NOW + HOUR] },
  ...{ endpoint: 'https://push.example/1', p256dh: bytes(65, 4), auth: bytes(16, 5) },
  ...change,
});

export const describeReminderStore = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} keeps reminders`, () => {
    let relay: Store;
    let store: ReminderStore;
    const claimed = (now: number, fill = 9): Promise<readonly DueReminder[]> =>
      store.claimReminders({ now, until: now + 15, most: 10, claim: bytes(16, fill) });
    const first = async (now: number, fill?: number): Promise<DueReminder> => {
      const [due] = await claimed(now, fill);
      if (due === undefined) throw new Error('nothing is due');
      return due;
    };

    beforeEach(async () => {
      relay = await open();
      store = relay.reminders;
      await knockOn(relay)();
    });
    afterEach(() => relay.close());

    test('a time is due when it comes and not before, with where to send it', async () => {
      expect(await store.nextReminder()).toBeNull();
      await store.keepReminders(aKeeping({ times: [NOW + HOUR, NOW + 2 * HOUR] }));
      expect(await store.nextReminder()).toBe(NOW + HOUR);
      expect(await claimed(NOW + HOUR - 1)).toEqual([]);
      expect(await claimed(NOW + HOUR)).toMatchObject([
        { device: PHONE, vault: VAULT, due: NOW + HOUR, endpoint: 'https://push.example/1' },
      ]);
    });

    test('what one claims nobody else does, until its lease runs out; and then the first begins nothing', async () => {
      await store.keepReminders(aKeeping());
      const mine = await first(NOW + HOUR);
      expect(await claimed(NOW + HOUR + 14, 8)).toEqual([]);
      const theirs = await first(NOW + HOUR + 15, 8);
      expect(await store.beginReminder(mine)).toBe(false);
      expect(await store.beginReminder(theirs)).toBe(true);
      expect(await store.beginReminder(theirs)).toBe(false);
      expect(await store.nextReminder()).toBeNull();
    });

    test('what was begun never comes again, though the device tells of it once more', async () => {
      const times = [NOW + HOUR, NOW + 2 * HOUR];
      await store.keepReminders(aKeeping({ times }));
      await store.beginReminder(await first(NOW + HOUR));
      await store.keepReminders(aKeeping({ times, now: NOW + HOUR }));
      expect(await claimed(NOW + HOUR + 1)).toEqual([]);
      expect(await store.nextReminder()).toBe(NOW + 2 * HOUR);
    });

    test('a device that says something else between claim and begin is heard', async () => {
      await store.keepReminders(aKeeping());
      const due = await first(NOW + HOUR);
      await store.keepReminders(aKeeping({ times: [NOW + 3 * HOUR], now: NOW + HOUR }));
      expect(await store.beginReminder(due)).toBe(false);
      expect(await store.nextReminder()).toBe(NOW + 3 * HOUR);
    });

    test('what did not arrive is due once more, and what was given back at once', async () => {
      await store.keepReminders(aKeeping({ times: [NOW + HOUR, NOW + 2 * HOUR] }));
      const due = await first(NOW + HOUR);
      await store.releaseReminder(due);
      const again = await first(NOW + HOUR, 8);
      await store.beginReminder(again);
      await store.repeatReminder(again, NOW + HOUR + 60);
      expect(await claimed(NOW + HOUR + 59)).toEqual([]);
      const third = await first(NOW + HOUR + 60);
      expect(third.due).toBe(NOW + HOUR);
      expect(await store.beginReminder(third)).toBe(true);
      await store.releaseReminder(third);
      expect(await store.nextReminder()).toBe(NOW + 2 * HOUR);
    });

    test('what is too late is passed over, and counts for nothing', async () => {
      await store.keepReminders(aKeeping({ times: [1, 2, 3].map((hours) => NOW + hours * HOUR) }));
      expect(await claimed(NOW + 2 * HOUR + LATEST + 1)).toEqual([]);
      expect(await store.nextReminder()).toBe(NOW + 3 * HOUR);
    });

    test('after three without a sign none is due, until the person wakes them', async () => {
      const times = [1, 2, 3, 4, 5].map((hours) => NOW + hours * HOUR);
      await store.keepReminders(aKeeping({ times }));
      for (const time of times.slice(0, 3)) expect(await store.beginReminder(await first(time))).toBe(true);
      expect(await store.nextReminder()).toBeNull();
      const later = { times, now: NOW + 3 * HOUR + 1 };
      expect(await store.keepReminders(aKeeping({ ...later, sign: 'opened' }))).toMatchObject({
        asleep: true,
      });
      expect(await store.nextReminder()).toBeNull();
      expect(await store.keepReminders(aKeeping({ ...later, sign: 'woken' }))).toMatchObject({
        asleep: false,
      });
      expect(await store.nextReminder()).toBe(NOW + 4 * HOUR);
    });

    test('a sign of use begins the count anew', async () => {
      const times = [1, 2, 3, 4].map((hours) => NOW + hours * HOUR);
      await store.keepReminders(aKeeping({ times }));
      for (const time of times.slice(0, 2)) await store.beginReminder(await first(time));
      await store.keepReminders(aKeeping({ times, now: NOW + 2 * HOUR, sign: 'opened' }));
      for (const time of times.slice(2)) expect(await store.beginReminder(await first(time))).toBe(true);
      expect(await store.keepReminders(aKeeping({ times: [], now: NOW + 4 * HOUR }))).toMatchObject({
        asleep: false,
      });
    });

    test('an address that has ended is forgotten, and a new one that came meanwhile is not', async () => {
      await store.keepReminders(aKeeping());
      const due = await first(NOW + HOUR);
      await store.keepReminders(aKeeping({ endpoint: 'https://push.example/2', now: NOW + HOUR }));
      await store.endSubscription(due);
      expect(await first(NOW + HOUR)).toMatchObject({ endpoint: 'https://push.example/2' });
      await store.endSubscription({ ...due, endpoint: 'https://push.example/2' });
      expect(await store.nextReminder()).toBeNull();
    });

    test('a vault has so many devices and no more, and one of another vault is none of them', async () => {
      await knockOn(relay)({}, OTHER);
      const keep = async (device: Bytes, vault = VAULT): Promise<string> =>
        (await store.keepReminders(aKeeping({ device, vault }))).type;
      expect(await keep(PHONE)).toBe('Kept');
      expect(await keep(LAPTOP)).toBe('Kept');
      expect(await keep(bytes(16, 3))).toBe('Full');
      expect(await keep(bytes(16, 3), OTHER)).toBe('Kept');
      await store.forgetReminders({ vault: VAULT, device: LAPTOP });
      expect(await keep(bytes(16, 3))).toBe('Kept');
      expect(await claimed(NOW + HOUR)).toHaveLength(3);
    });

    test('a vault that goes takes its reminders along; one that is not known keeps none', async () => {
      expect((await store.keepReminders(aKeeping({ vault: OTHER }))).type).toBe('Gone');
      await store.keepReminders(aKeeping());
      await relay.closeVault(VAULT, { keyEpoch: 2, farewell: bytes(9, 1) });
      expect(await store.nextReminder()).toBeNull();
      expect((await store.keepReminders(aKeeping())).type).toBe('Closed');
      await knockOn(relay)({}, OTHER);
      await store.keepReminders(aKeeping({ vault: OTHER }));
      await relay.erase(OTHER);
      expect(await store.nextReminder()).toBeNull();
    });

    test('a device that was not heard of for long is forgotten', async () => {
      await store.keepReminders(aKeeping());
      await store.sweepReminders(TODAY - 1);
      expect(await store.nextReminder()).toBe(NOW + HOUR);
      await store.sweepReminders(TODAY);
      expect(await store.nextReminder()).toBeNull();
    });

    test('the pair that it signs with is made once', async () => {
      const pair = { publicKey: 'one', privateKey: 'two' };
      expect(await store.signingPair(() => pair)).toEqual(pair);
      expect(await store.signingPair(() => ({ publicKey: 'other', privateKey: 'other' }))).toEqual(pair);
    });
  });
};
