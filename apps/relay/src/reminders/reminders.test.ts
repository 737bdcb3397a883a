/**
 * Reminders on relays as processes of their own, and a push service that opens what comes: the right device, at its time, once,
 * though a node is killed while it sends.
 */

import { REMINDERS_KEPT, REMINDERS_KEY, toHex } from '@cairn/relay-api';
import type { Reminding } from '@cairn/relay-api';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { aDevice, refusalIn, saidBy } from '../testing/a-device.ts';
import type { Device } from '../testing/a-device.ts';
import { aPushService } from '../testing/a-push-service.ts';
import type { PushService, Subscribed } from '../testing/a-push-service.ts';
import { aRelayHome } from '../testing/relay-process.ts';
import type { RelayHome, RelayProcess } from '../testing/relay-process.ts';

/** `CAIRN_KILLS` makes it long. */
const ROUNDS = Number(process.env['CAIRN_KILLS'] ?? 1);
const SOON = { timeout: 20_000, interval: 50 };

const ENV = { CAIRN_PUSH_CONTACT: 'mailto:relay@cairn.example', CAIRN_PUSH_LOOPBACK: 'yes' };

const home = aRelayHome();
let relay: RelayProcess;
let service: PushService;
beforeAll(async () => {
  relay = await home.start(ENV);
});
afterAll(() => home.remove());
beforeEach(async () => {
  service = await aPushService();
});
afterEach(() => service.close());

const nowIn = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

const remind = (device: Device, { endpoint, p256dh, auth }: Subscribed, more: Partial<Reminding> = {}) =>
  device.ask('remind', {
    params: { id: toHex(p256dh.slice(1, 17)) },
    body: { endpoint, p256dh, auth, times: [nowIn(2)], sign: 'opened', ...more },
  });

const registered = async (at: RelayProcess): Promise<Device> => {
  const device = aDevice(at.origin);
  await device.register();
  return device;
};

test('a reminder comes at its time, sealed for its device, signed by this relay, and says nothing', async () => {
  const device = await registered(relay);
  const { key } = saidBy(REMINDERS_KEY, await device.ask('remindersKey'));
  const times = [nowIn(2)];
  const kept = await remind(device, service.subscribe('phone'), { times });
  expect(saidBy(REMINDERS_KEPT, kept)).toEqual({ asleep: false });
  await remind(device, service.subscribe('laptop'), { times: [nowIn(3_000)] });
  await vi.waitFor(() => expect(service.arrived).toHaveLength(1), SOON);
  const [arrived] = service.arrived;
  expect(arrived).toMatchObject({ browser: 'phone', text: '{"cairn":"reminder"}', signedBy: key, ttl: 600 });
  expect(arrived?.subject).toBe(ENV.CAIRN_PUSH_CONTACT);
  expect(Math.floor((arrived?.at ?? 0) / 1000)).toBeGreaterThanOrEqual(times[0] ?? 0);
  expect(service.faults).toEqual([]);
});

test('what a push service cannot take now comes a little later; whom it does not know is forgotten', async () => {
  const device = await registered(relay);
  service.answers.push(503);
  await remind(device, service.subscribe('phone'), { times: [nowIn(0)] });
  await vi.waitFor(() => expect(service.arrived).toHaveLength(1), SOON);
  const gone = service.subscribe('gone');
  service.answers.push(410);
  await remind(device, gone, { times: [nowIn(0), nowIn(4_000)] });
  await vi.waitFor(() => expect(endpointsIn(home)).not.toContain(gone.endpoint), SOON);
  expect(service.answers).toEqual([]);
  expect(endpointsIn(home)).toHaveLength(3);
});

test.each(Array.from({ length: ROUNDS }, (_, round) => round))(
  'each comes once, from two nodes on one database, though one is killed while it sends (%i)',
  async () => {
    const shared = aRelayHome();
    const [one, two] = [await shared.start(ENV), await shared.start(ENV)];
    const due = nowIn(3);
    for (const node of [one, two, one]) {
      const device = await registered(node);
      for (let at = 0; at < 12; at += 1)
        await remind(device, service.subscribe(`${toHex(device.address)} ${at}`), { times: [due] });
    }
    // Some are taken and never answered: whoever sent them waits when one node is killed.
    service.answers.push(...Array.from({ length: 8 }, () => 'never' as const));
    await vi.waitFor(() => expect(service.arrived.length).toBeGreaterThan(0), {
      timeout: 20_000,
      interval: 1,
    });
    await one.end('SIGKILL');
    await vi.waitFor(() => expect(waitingIn(shared)).toBe(0), { timeout: 45_000, interval: 100 });
    await two.end('SIGTERM');
    const names = service.arrived.map(({ browser }) => browser);
    expect(names).toEqual([...new Set(names)]);
    // What the killed one had begun and not sent is the price; it is never all.
    expect(names.length).toBeGreaterThan(0);
    expect(service.faults).toEqual([]);
    await shared.remove();
  },
);

test('a relay sends to no address of its own network, and to nobody every few seconds', async () => {
  const apart = aRelayHome();
  const strict = await apart.start({ CAIRN_PUSH_CONTACT: ENV.CAIRN_PUSH_CONTACT });
  const device = await registered(strict);
  const phone = service.subscribe('phone');
  expect(refusalIn(await remind(device, phone))).toBe('bad-request');
  const endpoint = 'https://push.example/1';
  expect((await remind(device, phone, { endpoint, times: [] })).status).toBe(200);
  const times = [nowIn(10), nowIn(20)];
  expect(refusalIn(await remind(device, phone, { endpoint, times }))).toBe('bad-request');
  const id = toHex(phone.p256dh.slice(1, 17));
  expect((await device.ask('endReminders', { params: { id } })).status).toBe(204);
  await apart.remove();
});

const inFile = <T>({ folder }: RelayHome, work: (file: DatabaseSync) => T): T => {
  const file = new DatabaseSync(`${folder}/relay.db`, { timeout: 5_000 });
  try {
    return work(file);
  } finally {
    file.close();
  }
};

const endpointsIn = (of: RelayHome): readonly unknown[] =>
  inFile(of, (file) => file.prepare('SELECT endpoint FROM reminder').all()).map(({ endpoint }) => endpoint);

const waitingIn = (of: RelayHome): number =>
  inFile(of, (file) => file.prepare('SELECT 1 FROM reminder WHERE due_at IS NOT NULL').all()).length;
