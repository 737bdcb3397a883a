/**
 * `npm run cluster`: starts it and tells where it is, until Ctrl+C. `npm run cluster -- --people 200 --seconds 600 --kills`: people
 * live by it meanwhile, its members are ended without warning and begun again, and in the end everything is counted.
 */

import { parseArgs } from 'node:util';
import { percentile } from '../statistics.ts';
import { startCluster } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { live } from './population.ts';
import type { Lived } from './population.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string' },
    seconds: { type: 'string', default: '600' },
    day: { type: 'string', default: '120' },
    kills: { type: 'boolean', default: false },
  },
});

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One after the other in an order of chance; each is away for a second or three. */
const killing = (cluster: Cluster): { readonly stop: () => Promise<ReadonlyMap<string, number>> } => {
  const kills = new Map<string, number>();
  const over = new AbortController();
  const run = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await wait(4_000 + Math.random() * 6_000);
      const member = cluster.members[Math.floor(Math.random() * cluster.members.length)];
      if (member === undefined || over.signal.aborted) continue;
      kills.set(member.name, (kills.get(member.name) ?? 0) + 1);
      await member.end();
      await wait(1_000 + Math.random() * 2_000);
      await member.begin();
    }
  };
  const running = run();
  return {
    stop: async () => {
      over.abort();
      await running;
      return kills;
    },
  };
};

const told = async (cluster: Cluster, lived: Lived): Promise<void> => {
  const { times, ...counts } = lived;
  console.log(counts);
  console.log(
    `push p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms`,
  );
  const [first, second] = await cluster.rowsOf('chunk');
  console.log(`chunks on the first server ${first}, on the second ${second}`);
};

const lifeAt = async (cluster: Cluster, people: number): Promise<boolean> => {
  const reaper = values.kills ? killing(cluster) : null;
  const [seconds, day] = [Number(values.seconds), Number(values.day)];
  const lived = await live({ origin: cluster.origin, people, seconds, day, perDay: 12 });
  if (reaper !== null) console.log('ended without warning:', Object.fromEntries(await reaper.stop()));
  await told(cluster, lived);
  return lived.lost + lived.gaps + lived.doubles + lived.apart === 0;
};

const cluster = await startCluster();
try {
  console.log(`The relay is at ${cluster.origin}: two databases, three nodes, NATS, a balancer.`);
  if (values.people === undefined) {
    console.log('Press Ctrl+C to stop.');
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
  } else if (!(await lifeAt(cluster, Number(values.people)))) process.exitCode = 1;
} finally {
  await cluster.close();
}
