/**
 * `npm run cluster`: starts it and tells where it is, until Ctrl+C. `-- --minutes 10`: people live by it meanwhile, its members are ended without warning
 * and begun again, and in the end everything is counted; `--write` keeps that in docs/soak/cluster.md.
 */

import { parseArgs } from 'node:util';
import { startCluster } from './cluster.ts';
import type { Cluster, Member } from './cluster.ts';
import { isSound, judge } from './judge.ts';
import { live } from './population.ts';
import { reap } from './reaper.ts';
import { linesOf, writeSoak } from './soak-page.ts';
import { createWire } from './wire.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    people: { type: 'string', default: '120' },
    /** Of one day, in seconds. */
    day: { type: 'string', default: '120' },
    'no-kills': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

/** Few, so that some vaults have one. */
const SNAPSHOT_FROM = 40;

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
  const living = { origin, wire, people, day, seconds, snapshotFrom: SNAPSHOT_FROM };
  const { people: all, visits } = await live(living);
  const kills = await reaper?.stop();
  const asked = wire.requests.length;
  const judged = await judge(all);
  const told = {
    ...{ people, seconds, day, visits, judged, kills: kills ?? new Map<string, number>() },
    requests: wire.requests.slice(0, asked),
    rows: await cluster.rowsOf('chunk'),
  };
  console.log(linesOf(told).join('\n'));
  if (values.write) await writeSoak(told);
  return isSound(judged);
};

const cluster = await startCluster();
try {
  console.log(`The relay is at ${cluster.origin}: two databases, three nodes, NATS, a balancer.`);
  if (values.minutes === undefined) {
    console.log('Press Ctrl+C to stop.');
    await untilInterrupted();
  } else if (!(await population(cluster, Number(values.minutes)))) process.exitCode = 1;
} finally {
  await cluster.close();
}
// Timers of clients that wait for their hour are nobody's any more.
process.exit();
