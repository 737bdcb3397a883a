/**
 * `npm run cluster`: starts it and tells where it is, until Ctrl+C. What else it does, each kept by `--write`:
 *
 *     -- --minutes 10                 people live by it, its members are ended without warning and begun again, everything is counted
 *     -- --storm 5000 [--outage 60]   so many devices come back at once
 *     -- --ratios [--appends 20000 --rounds 3]   one, two, three nodes on one database, and three on two
 */

import { parseArgs } from 'node:util';
import { startCluster } from './cluster.ts';
import type { Cluster, Member } from './cluster.ts';
import { isSound, judge } from './judge.ts';
import { openingsOf } from './openings.ts';
import { live } from './population.ts';
import { measureRatios } from './ratios.ts';
import { reap } from './reaper.ts';
import { saveResult } from './results.ts';
import { inTable, linesOf, writeSoak } from './soak-page.ts';
import { ratioRows, stormRows, writeScale } from './scale-page.ts';
import { secondWave, storm } from './storm.ts';
import { createWire } from './wire.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    people: { type: 'string', default: '120' },
    /** Of one day, in seconds. */
    day: { type: 'string', default: '120' },
    'no-kills': { type: 'boolean', default: false },
    storm: { type: 'string' },
    outage: { type: 'string', default: '60' },
    ratios: { type: 'boolean', default: false },
    appends: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});

/** Few, so that some vaults have one. */
const SNAPSHOT_FROM = 6;

const say = (line: string): void => console.log(line);

const untilInterrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

/** As when a machine restarts: whoever listens comes back at the same moment. */
const together = (members: readonly Member[]): Member => {
  const nodes = members.filter(({ name }) => name.startsWith('node'));
  const all = (work: (node: Member) => Promise<void>) => async (): Promise<void> =>
    void (await Promise.all(nodes.map(work)));
  return { name: 'all nodes at once', end: all((node) => node.end()), begin: all((node) => node.begin()) };
};

const population = async (cluster: Cluster, minutes: number): Promise<boolean> => {
  const reaper = values['no-kills'] ? null : reap([...cluster.members, together(cluster.members)]);
  const wire = createWire();
  const { origin } = cluster;
  const [people, day, seconds] = [Number(values.people), Number(values.day), minutes * 60];
  const living = live({ ...{ origin, wire, people, day, seconds }, snapshotFrom: SNAPSHOT_FROM });
  const { people: all, visits } = await (reaper === null ? living : Promise.race([living, reaper.failed]));
  const kills = await reaper?.stop();
  const asked = wire.requests.length;
  const told = {
    ...{ people, seconds, day, visits, kills: kills ?? new Map<string, number>() },
    judged: await judge(all),
    requests: wire.requests.slice(0, asked),
    rows: await cluster.rowsOf('chunk'),
  };
  say(linesOf(told).join('\n'));
  if (values.write) {
    saveResult('openings', openingsOf(told));
    await writeSoak(told);
  }
  return isSound(told.judged);
};

const stormy = async (cluster: Cluster, clients: number): Promise<boolean> => {
  const found = await storm(cluster, { clients, outage: Number(values.outage), wire: createWire(), say });
  say(inTable(stormRows(found)).join('\n'));
  if (values.write) saveResult('storm', found);
  return isSound(found.judged) && Number.isFinite(found.back.all) && secondWave(found.arrivals) <= 0.5;
};

const ratios = async (): Promise<boolean> => {
  const found = await measureRatios({ appends: Number(values.appends), rounds: Number(values.rounds), say });
  say(inTable(ratioRows(found)).join('\n'));
  if (values.write) saveResult('ratios', found);
  return true;
};

const withCluster = async (use: (cluster: Cluster) => Promise<boolean>): Promise<boolean> => {
  const cluster = await startCluster();
  try {
    say(`The relay is at ${cluster.origin}: two databases, three nodes, NATS, a balancer.`);
    return await use(cluster);
  } finally {
    await cluster.close();
  }
};

const standing = async (): Promise<boolean> => {
  say('Press Ctrl+C to stop.');
  await untilInterrupted();
  return true;
};

const run = (): Promise<boolean> => {
  if (values.ratios) return ratios();
  return withCluster((cluster) => {
    if (values.storm !== undefined) return stormy(cluster, Number(values.storm));
    return values.minutes === undefined ? standing() : population(cluster, Number(values.minutes));
  });
};

const isWell = await run();
if (values.write) await writeScale();
// Timers of clients that wait for their hour are nobody's any more.
process.exit(isWell ? 0 : 1);
