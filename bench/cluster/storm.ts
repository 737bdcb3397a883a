/**
 * Everybody at once: so many devices listen, the relay is gone for a minute, and they come back as their own waits let them. What is told
 * is how long that takes, what it costs whoever comes, and whether a second wave follows the first.
 */

import { percentile } from '../statistics.ts';
import type { Cluster, Member } from './cluster.ts';
import { aSeal, aSimDevice } from './device.ts';
import type { SimDevice } from './device.ts';
import { judge } from './judge.ts';
import type { Judged } from './judge.ts';
import { wait } from './population.ts';
import type { Person } from './population.ts';
import { visit } from './visit.ts';
import type { Visit } from './visit.ts';
import type { Request, Wire } from './wire.ts';

export interface StormAsked {
  readonly clients: number;
  /** In seconds. */
  readonly outage: number;
  readonly wire: Wire;
  readonly say: (progress: string) => void;
}

export interface Storm {
  readonly clients: number;
  readonly outage: number;
  /** Seconds from the end of the outage until so many of all were in step and listened again. */
  readonly back: Readonly<Record<'half' | 'most' | 'nearlyAll' | 'all', number>>;
  /** Requests sent in each five seconds since the end of the outage. */
  readonly arrivals: readonly number[];
  /** The most that were sent in one second. */
  readonly peak: number;
  /** Answered ones since then, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Since then: sent and not answered, or sent away. */
  readonly turnedAway: number;
  readonly answered: number;
  readonly judged: Judged;
}

/** So long after all are back a second wave would be seen. */
const WATCHED = 30_000;
/** The longest wait of a client, and as much again. */
const PATIENCE = 600_000;
const BIN = 5_000;
/** Two devices each. */
const DEVICES = 2;

interface Client {
  readonly device: SimDevice;
  readonly visiting: Visit;
}

export const storm = async (cluster: Cluster, asked: StormAsked): Promise<Storm> => {
  const { clients: count, outage, wire, say } = asked;
  const { people, clients } = await gather(cluster, asked);
  await until(() => clients.every(isBackSince(0)), PATIENCE);
  say(`${count} listen; the relay goes for ${outage} s`);
  const gone = cluster.members.filter(({ name }) => name === 'balancer' || name.startsWith('node'));
  for (const member of gone.toReversed()) await member.end();
  // Some may be back before the balancer is seen to be.
  const isBack = isBackSince(performance.now());
  await Promise.all([wait(outage * 1000), writeMeanwhile(people, outage)]);
  await begin(gone);
  const at = performance.now();
  say('it is back');
  const times = await comeBack(
    clients.map((client) => () => isBack(client)),
    at,
  );
  await wait(WATCHED);
  const since = wire.requests.filter((request) => request.at >= at);
  for (const { visiting } of clients) visiting.end();
  const judged = await judge(people);
  return { clients: count, outage, back: sharesOf(times), ...toldOf(since, at), judged };
};

const gather = async (
  { origin }: Cluster,
  { clients: count, wire, say }: StormAsked,
): Promise<{ readonly people: readonly Person[]; readonly clients: readonly Client[] }> => {
  const people: Person[] = [];
  const clients: Client[] = [];
  while (clients.length < count) {
    const acknowledged = new Map<string, number>();
    const owner = { origin, wire, seal: await aSeal(), acknowledged, snapshotFrom: 1_000 };
    const devices = Array.from({ length: DEVICES }, () => aSimDevice(owner));
    people.push({ owner, zone: 0, kept: [], devices: devices.map((sim) => ({ sim, opened: 1, backAt: 0 })) });
    for (const device of devices) clients.push({ device, visiting: await visit(device) });
    // As fast as they come in step.
    await until(() => clients.slice(0, -40).every(isBackSince(0)), PATIENCE);
    if (clients.length % 500 === 0) say(`${clients.length} of ${count} listen`);
  }
  return { people, clients };
};

const isBackSince =
  (since: number) =>
  ({ device, visiting }: Client): boolean => {
    const last = visiting.last();
    return (
      last !== null &&
      last.at > since &&
      last.end.type === 'in-step' &&
      visiting.hears() &&
      device.unsent() === 0
    );
  };

const until = async (holds: () => boolean, patience: number): Promise<void> => {
  const end = performance.now() + patience;
  while (!holds() && performance.now() < end) await wait(50);
};

/** Every tenth person keeps something while the relay is gone. */
const writeMeanwhile = async (people: readonly Person[], outage: number): Promise<void> => {
  const writers = people.filter((_, at) => at % 10 === 0);
  for (const { devices, kept } of writers) {
    await wait((outage * 900) / writers.length);
    const record = await devices[0]?.sim.keep('while the relay was gone');
    if (record !== undefined) kept.push(record);
  }
};

const begin = async (members: readonly Member[]): Promise<void> => {
  await Promise.all(members.filter(({ name }) => name !== 'balancer').map((member) => member.begin()));
  await members.find(({ name }) => name === 'balancer')?.begin();
};

/** For each client, after how many milliseconds it was back; `Infinity`: not. */
const comeBack = async (areBack: readonly (() => boolean)[], at: number): Promise<readonly number[]> => {
  const times = areBack.map(() => Infinity);
  await until(() => {
    areBack.forEach((isBack, index) => {
      if (times[index] === Infinity && isBack()) times[index] = performance.now() - at;
    });
    return times.every(Number.isFinite);
  }, PATIENCE);
  return times;
};

const sharesOf = (times: readonly number[]): Storm['back'] => {
  const at = (share: number): number => percentile(times, share) / 1000;
  return { half: at(0.5), most: at(0.9), nearlyAll: at(0.99), all: at(1) };
};

const toldOf = (
  requests: readonly Request[],
  at: number,
): Pick<Storm, 'arrivals' | 'peak' | 'p50' | 'p99' | 'turnedAway' | 'answered'> => {
  const answered = requests.filter(({ status }) => status >= 200 && status < 300);
  const times = answered.map(({ ms }) => ms);
  return {
    arrivals: binned(requests, at, BIN),
    peak: Math.max(0, ...binned(requests, at, 1_000)),
    ...{ p50: percentile(times, 0.5), p99: percentile(times, 0.99), answered: answered.length },
    turnedAway: requests.filter(({ status }) => status === 0 || status === 429 || status === 503).length,
  };
};

const binned = (requests: readonly Request[], from: number, bin: number): readonly number[] => {
  const bins: number[] = [];
  for (const { at } of requests) {
    const index = Math.floor((at - from) / bin);
    while (bins.length <= index) bins.push(0);
    bins[index] = (bins[index] ?? 0) + 1;
  }
  return bins;
};

/** The largest bin after arrivals first fell under half of their highest, as a share of that; above a half it is a second wave. */
export const secondWave = (arrivals: readonly number[]): number => {
  const highest = Math.max(...arrivals);
  const top = arrivals.indexOf(highest);
  const fell = arrivals.findIndex((count, at) => at > top && count < highest / 2);
  return fell === -1 ? 0 : Math.max(0, ...arrivals.slice(fell)) / highest;
};
