/** P6: the relay on a file and on PostgreSQL. Appends of 1 KiB, durable and authenticated; what an idle listener costs; a peer in the same run. */

import { execFileSync } from 'node:child_process';

import { encodeBody, toHex } from '@cairn/relay-api';
import { aChunk, aDevice } from '../../apps/relay/src/testing/a-device.ts';
import type { Device } from '../../apps/relay/src/testing/a-device.ts';
import { memoryOf } from '../../apps/relay/src/testing/memory-of.ts';
import { aPostgres, postgresPrograms } from '../../apps/relay/src/testing/postgres-server.ts';
import { aRelayHome } from '../../apps/relay/src/testing/relay-process.ts';
import type { Ground } from '../ground.ts';
import type { Figure, Measured } from '../measured.ts';
import { processorTimes } from '../cluster/processor-time.ts';
import { percentile } from '../statistics.ts';
import { connected, rawRequest, timeLoad } from './lane.ts';
import type { Timed } from './lane.ts';
import { measurePeer, PEER_NAME } from './peer.ts';

const VAULTS = 200;
const APPENDS = 20_000;
const LANES = 32;
/** As many as there are, where one process may hold so many connections. */
const LISTENERS = 10_000;
/** For the peer, and for ours beside it. */
const COMPARED = 3_000;
const CHUNK_BYTES = 1024;
/** Each second for a vault; the bench asks more than a person would. */
const UNBOUNDED = {
  CAIRN_RATE_ADDRESS: '1000000',
  CAIRN_RATE_VAULTS: '100000000',
  CAIRN_RATE_VAULT: '1000000',
};

export const measureRelay = async ({ say, later }: Ground): Promise<Measured> => {
  const home = aRelayHome();
  later(() => home.remove());
  say('P6: appending to the relay');
  const appended = await measureAppends(home);
  say('P6: appending to the relay on PostgreSQL');
  const onPostgres = await measureOnPostgres();
  say('P6: listening to the relay');
  const listener = await measureListeners();
  say(`P6: ${PEER_NAME}, the same work`);
  const own = await measureOwn();
  const peer = await measurePeer({ changes: COMPARED, bytes: CHUNK_BYTES, lanes: LANES });
  const perSecond = appended.times.length / appended.seconds;
  const compared: readonly Figure[] =
    peer === null
      ? []
      : [
          { name: `${PEER_NAME}: appends`, value: COMPARED / peer.append, unit: '/s', bar: null },
          { name: 'appends, ours to the peer’s', value: peer.append / own.append, unit: '×', bar: null },
          {
            name: 'full download, ours to the peer’s',
            value: peer.download / own.download,
            unit: '×',
            bar: null,
          },
        ];
  return {
    budget: 'P6',
    what: `relay on SQLite and on PostgreSQL: append of ${CHUNK_BYTES} B, durable and authenticated, ${VAULTS} vaults, ${LANES} connections`,
    figures: [
      { name: 'appends', value: perSecond, unit: '/s', bar: 4_000, isFloor: true },
      { name: 'append p50', value: percentile(appended.times, 0.5), unit: 'ms', bar: null },
      { name: 'append p99', value: percentile(appended.times, 0.99), unit: 'ms', bar: 25 },
      ...takenFigures('SQLite', appended),
      ...postgresFigures(onPostgres),
      { name: 'an idle listener', value: listener, unit: 'KiB', bar: 25 },
      ...compared,
    ],
    reference: null,
    notes: [
      `The load generator shares the cores with the relay, and with PostgreSQL. A listener is its share of the resident memory of the process; there were ${listenersHere()}.`,
      ...(onPostgres === null ? ['PostgreSQL is not installed here.'] : []),
      peer === null
        ? 'The peer is not installed: npm ci --ignore-scripts in bench/relay/peer.'
        : `${PEER_NAME} on LevelDB does not wait for the disk after a write and asks for no session; ours does both.`,
    ],
    details: [],
  };
};

const devicesOf = async (origin: string, count: number): Promise<readonly Device[]> => {
  const devices = Array.from({ length: count }, () => aDevice(origin));
  for (const device of devices) await device.register();
  return devices;
};

const appendOf = (device: Device): Buffer =>
  rawRequest({
    method: 'POST',
    path: '/v1/log',
    headers: { Authorization: `Bearer ${toHex(device.token())}`, 'Content-Type': 'application/cbor' },
    body: encodeBody({ chunks: [aChunk(CHUNK_BYTES)] }),
  });

const portOf = (origin: string): number => Number(new URL(origin).port);

interface Appended extends Timed {
  /** Of a processor, for one append, in microseconds: the relay, its database, and what asks. */
  readonly taken: Readonly<Record<'relay' | 'database' | 'load', number>>;
}

const measureAppends = async (
  home: ReturnType<typeof aRelayHome>,
  env: Readonly<Record<string, string>> = {},
  database: readonly number[] = [],
): Promise<Appended> => {
  const relay = await home.start({ ...UNBOUNDED, ...env });
  const devices = await devicesOf(relay.origin, VAULTS);
  const from = (count: number): readonly Buffer[] =>
    Array.from({ length: count }, (_, index) => appendOf(devices[index % VAULTS] ?? aDevice(relay.origin)));
  const load = { port: portOf(relay.origin), lanes: LANES, status: 200 };
  await timeLoad({ ...load, requests: from(2_000) });
  const requests = from(APPENDS);
  const roots = { relay: [relay.pid], database };
  const [before, own] = [processorTimes(roots), process.cpuUsage()];
  const timed = await timeLoad({ ...load, requests });
  const [after, { user, system }] = [processorTimes(roots), process.cpuUsage(own)];
  await relay.end('SIGTERM');
  const each = (part: keyof typeof roots): number =>
    (((after[part] ?? 0) - (before[part] ?? 0)) * 1_000_000) / APPENDS;
  return {
    ...timed,
    taken: { relay: each('relay'), database: each('database'), load: (user + system) / APPENDS },
  };
};

/** One node, its database on the same machine, waiting for the disk as in earnest; `null`: there is no PostgreSQL. */
const measureOnPostgres = async (): Promise<Appended | null> => {
  if (!hasPostgres()) return null;
  const server = await aPostgres({ isDurable: true });
  const home = aRelayHome();
  try {
    return await measureAppends(home, { CAIRN_DATABASE_URL: await server.database() }, [server.pid()]);
  } finally {
    await home.remove();
    await server.remove();
  }
};

const hasPostgres = (): boolean => {
  try {
    return postgresPrograms() !== '';
  } catch {
    return false;
  }
};

const postgresFigures = (timed: Appended | null): readonly Figure[] =>
  timed === null
    ? []
    : [
        {
          ...{ name: 'PostgreSQL: appends', value: timed.times.length / timed.seconds },
          ...{ unit: '/s', bar: 8_000, isFloor: true },
        },
        { name: 'PostgreSQL: append p50', value: percentile(timed.times, 0.5), unit: 'ms', bar: null },
        { name: 'PostgreSQL: append p99', value: percentile(timed.times, 0.99), unit: 'ms', bar: 25 },
        ...takenFigures('PostgreSQL', timed),
      ];

/** What one append takes of a processor says how many a core carries, whoever shares it. */
const takenFigures = (where: string, { taken }: Appended): readonly Figure[] =>
  Object.entries(taken)
    .filter(([, value]) => value > 0)
    .map(([part, value]) => ({
      ...{ name: `${where}: of a processor, for one: ${part}`, value, unit: 'µs', bar: null },
    }));

/** A process may hold so many files and connections at once. */
const listenersHere = (): number => {
  const most = execFileSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).trim();
  return most === 'unlimited' ? LISTENERS : Math.min(LISTENERS, Number(most) - 1_000);
};

/** In KiB. */
const measureListeners = async (): Promise<number> => {
  const home = aRelayHome();
  try {
    const relay = await home.start(UNBOUNDED);
    const devices = await devicesOf(relay.origin, VAULTS);
    const listen = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index += 1) await listening(relay.origin, devices[index % VAULTS]);
    };
    await listen(VAULTS * 2);
    await settled();
    const before = memoryOf(relay.pid);
    await listen(listenersHere());
    await settled();
    return (memoryOf(relay.pid) - before) / listenersHere() / 1024;
  } finally {
    await home.remove();
  }
};

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3_000));

const listening = async (origin: string, device: Device | undefined): Promise<void> => {
  const socket = await connected(portOf(origin));
  const headers = { Authorization: `Bearer ${toHex(device?.token() ?? new Uint8Array())}` };
  const first = new Promise<string>((resolve) =>
    socket.once('data', (data: Buffer) => resolve(data.toString())),
  );
  socket.write(rawRequest({ method: 'GET', path: '/v1/log/hints', headers }));
  if (!(await first).startsWith('HTTP/1.1 200')) throw new Error('a listener was sent away');
  socket.on('error', () => {});
  socket.unref();
};

/** As the peer does it: one log, one connection after the other for the download. In seconds. */
const measureOwn = async (): Promise<{ readonly append: number; readonly download: number }> => {
  const home = aRelayHome();
  try {
    const relay = await home.start(UNBOUNDED);
    const [device] = await devicesOf(relay.origin, 1);
    if (device === undefined) throw new Error('no device');
    const requests = Array.from({ length: COMPARED }, () => appendOf(device));
    const { seconds } = await timeLoad({ port: portOf(relay.origin), lanes: LANES, status: 200, requests });
    const began = performance.now();
    for (let after = 0; after < COMPARED;)
      after = (await device.pull(`after=${after}`)).chunks.at(-1)?.[0] ?? COMPARED;
    return { append: seconds, download: (performance.now() - began) / 1000 };
  } finally {
    await home.remove();
  }
};
