/**
 * The same appends to one, two and three nodes on one database, and to three nodes on two, in turn and in one run: what is compared is how
 * they stand to each other, and what each part took of the processors. The requests go to the nodes past the balancer.
 */

import { cpus } from 'node:os';
import { encodeBody, toHex } from '@cairn/relay-api';
import { aChunk, aDevice } from '../../apps/relay/src/testing/a-device.ts';
import type { Device } from '../../apps/relay/src/testing/a-device.ts';
import { asking } from '../../apps/relay/src/testing/postgres-server.ts';
import { rawRequest, timeLoad } from '../relay/lane.ts';
import { median, percentile } from '../statistics.ts';
import { startCluster } from './cluster.ts';
import type { Cluster, Shape } from './cluster.ts';
import { coresTaken, processorTimes } from './processor-time.ts';

export interface RatiosAsked {
  readonly appends: number;
  readonly rounds: number;
  readonly say: (progress: string) => void;
}

export interface Ratio {
  readonly nodes: number;
  readonly databases: number;
  /** Medians over the rounds: appends a second, 99th percentile in milliseconds. */
  readonly perSecond: number;
  readonly p99: number;
  /** Of a core, by part; the load itself is one of them. */
  readonly cores: Readonly<Record<string, number>>;
  /** What PostgreSQL keeps of a chunk beside its sealed bytes, with its indexes. */
  readonly rowBytes: number;
  /** Of all cores, what nobody here used: other work and waiting. */
  readonly idle: number;
}

const SHAPES: readonly Shape[] = [
  { nodes: 1, databases: 1 },
  { nodes: 2, databases: 1 },
  { nodes: 3, databases: 1 },
  { nodes: 3, databases: 2 },
];

/** More than one neighbourhood and one vault would ask. */
const UNBOUNDED = {
  CAIRN_RATE_ADDRESS: '1000000',
  CAIRN_RATE_VAULTS: '100000000',
  CAIRN_RATE_VAULT: '1000000',
};

const VAULTS = 200;
const LANES = 32;
const CHUNK_BYTES = 1024;

interface Round {
  readonly shape: Shape;
  readonly rowBytes: number;
  readonly perSecond: number;
  readonly p99: number;
  readonly cores: Readonly<Record<string, number>>;
}

export const measureRatios = async ({ appends, rounds, say }: RatiosAsked): Promise<readonly Ratio[]> => {
  const all: Round[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const shape of SHAPES) {
      say(`round ${round + 1} of ${rounds}: ${shape.nodes} nodes, ${shape.databases} databases`);
      all.push(await measureShape(shape, appends));
    }
  return SHAPES.map((shape) =>
    ratioOf(
      all.filter((round) => round.shape === shape),
      shape,
    ),
  );
};

const ratioOf = (rounds: readonly Round[], { nodes, databases }: Shape): Ratio => {
  const parts = Object.keys(rounds[0]?.cores ?? {});
  const cores = Object.fromEntries(
    parts.map((part) => [part, median(rounds.map((round) => round.cores[part] ?? 0))]),
  );
  return {
    ...{ nodes, databases, cores },
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p99: median(rounds.map(({ p99 }) => p99)),
    rowBytes: median(rounds.map(({ rowBytes }) => rowBytes)),
    idle: cpus().length - Object.values(cores).reduce((sum, one) => sum + one, 0),
  };
};

const measureShape = async (shape: Shape, appends: number): Promise<Round> => {
  const cluster = await startCluster({ ...shape, env: UNBOUNDED });
  try {
    const devices = Array.from({ length: VAULTS }, () => aDevice(cluster.origin));
    for (const device of devices) await device.register();
    await appendTo(cluster, devices, Math.ceil(appends / 10));
    const roots = { ...cluster.processes(), load: [process.pid] };
    // The nodes and the balancer are children of the load: each is counted once.
    const before = ownTimes(roots);
    const timed = await appendTo(cluster, devices, appends);
    const cores = coresTaken(before, ownTimes(roots), timed.seconds);
    const [perSecond, p99] = [appends / timed.seconds, percentile(timed.times, 0.99)];
    return { shape, perSecond, p99, cores, rowBytes: await rowBytesIn(cluster) };
  } finally {
    await cluster.close();
  }
};

/** Of the parts that lie on the first server. */
const rowBytesIn = async ({ url }: Cluster): Promise<number> => {
  const [row] = await asking(
    url,
    `WITH part AS (SELECT oid FROM pg_class WHERE relkind = 'r' AND relname ~ '^chunk_[0-9]+$')
     SELECT (SELECT sum(pg_total_relation_size(oid)) FROM part)::text AS bytes,
       (SELECT count(*) FROM chunk WHERE tableoid IN (SELECT oid FROM part))::text AS rows`,
  );
  const { bytes, rows } = Object(row) as { readonly bytes: string; readonly rows: string };
  return Number(bytes) / Number(rows) - CHUNK_BYTES;
};

const ownTimes = (roots: Readonly<Record<string, readonly number[]>>): Readonly<Record<string, number>> => {
  const times = processorTimes(roots);
  const { load = 0, ...others } = times;
  return { ...others, load: load - Object.values(others).reduce((sum, one) => sum + one, 0) };
};

const appendTo = async ({ ports }: Cluster, devices: readonly Device[], appends: number) => {
  const requests = Array.from({ length: appends }, (_, at) => appendOf(devices[at % devices.length]));
  const began = performance.now();
  const all = await Promise.all(
    ports.map((port, node) =>
      timeLoad({
        ...{ port, status: 200, lanes: Math.ceil(LANES / ports.length) },
        requests: requests.filter((_, at) => at % ports.length === node),
      }),
    ),
  );
  return { seconds: (performance.now() - began) / 1000, times: all.flatMap(({ times }) => times) };
};

const appendOf = (device: Device | undefined): Buffer =>
  rawRequest({
    ...{ method: 'POST', path: '/v1/log', body: encodeBody({ chunks: [aChunk(CHUNK_BYTES)] }) },
    headers: {
      Authorization: `Bearer ${toHex(device?.token() ?? new Uint8Array())}`,
      'Content-Type': 'application/cbor',
    },
  });
