/**
 * A relay in its widest form on one machine: two PostgreSQL servers, each with half of the parts; three nodes; NATS; a balancer. Each
 * can be ended and begun again by itself. Nothing is left when it ends.
 */

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgresStore } from '../../apps/relay/src/store/postgres/open-postgres-store.ts';
import { PARTS, TABLES } from '../../apps/relay/src/store/postgres/migrations.ts';
import { aNats } from '../../apps/relay/src/testing/nats-server.ts';
import { asking, aPostgres } from '../../apps/relay/src/testing/postgres-server.ts';
import type { PostgresServer } from '../../apps/relay/src/testing/postgres-server.ts';
import { aRelayHome } from '../../apps/relay/src/testing/relay-process.ts';

export interface Member {
  readonly name: string;
  end(): Promise<void>;
  begin(): Promise<void>;
}

export interface Shape {
  readonly nodes: number;
  readonly databases: 1 | 2;
  /** Further settings of every node. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Cluster {
  /** Of the balancer. */
  readonly origin: string;
  /** Of each node, past the balancer. */
  readonly ports: readonly number[];
  /** The first process of each part that runs now. */
  processes(): Readonly<Record<'relay' | 'PostgreSQL' | 'NATS' | 'balancer', readonly number[]>>;
  readonly members: readonly Member[];
  /** Of the relay's database. */
  readonly url: string;
  /** How many rows of a table lie on each server. */
  rowsOf(table: string): Promise<readonly number[]>;
  close(): Promise<void>;
}

const WHOLE: Shape = { nodes: 3, databases: 2 };

/**
 * Below those from which a system takes the ports of connections: one of these would be somebody else's while its member is away, and
 * could not be begun again.
 */
const freePort = async (): Promise<number> => {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return port;
  }
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

export const startCluster = async (shape: Shape = WHOLE): Promise<Cluster> => {
  const ends: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of ends.toReversed()) await end();
  };
  try {
    return { ...(await begun(shape, (end) => void ends.push(end))), close };
  } catch (fault) {
    await close();
    throw fault;
  }
};

type Later = (end: () => Promise<void>) => void;

/** `later` is told how to end what was begun. */
const begun = async (shape: Shape, later: Later): Promise<Omit<Cluster, 'close'>> => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-cluster-'));
  later(async () => rmSync(folder, { recursive: true, force: true }));
  const { servers, urls } = await startServers(shape, later);
  const nats = await memberOfNats();
  later(nats.end);
  const front = await freePort();
  const origin = `http://localhost:${front}`;
  const [url = ''] = urls;
  const env = { ...SETTINGS, CAIRN_DATABASE_URL: url, CAIRN_NATS_URL: nats.url, CAIRN_ORIGIN: origin };
  const home = aRelayHome();
  later(() => home.remove());
  const ports: number[] = [];
  for (let at = 0; at < shape.nodes; at += 1) ports.push(await freePort());
  const nodes = ports.map((port, at) =>
    memberOfNode(home, `node ${at + 1}`, { ...env, ...shape.env, CAIRN_PORT: String(port) }),
  );
  await Promise.all(nodes.map((node) => node.begin()));
  const balancer = memberOfBalancer(folder, front, ports);
  later(balancer.end);
  await balancer.begin();
  const databases = servers.map((server, at) => memberOfServer(`database ${at + 1}`, server));
  return {
    ...{ origin, ports, url, members: [...nodes, ...databases, nats, balancer] },
    processes: () => ({
      relay: nodes.map((node) => node.pid()),
      PostgreSQL: servers.map((server) => server.pid()),
      NATS: [nats.pid()],
      balancer: [balancer.pid()],
    }),
    rowsOf: (table) =>
      Promise.all(urls.map((one, at) => countedIn(one, table, urls.length === 1 ? null : at))),
  };
};

const SETTINGS = { CAIRN_TRUST_PROXY: '1', CAIRN_LEAVE_SECONDS: '2', CAIRN_REGISTRATION: 'open' };

interface Servers {
  readonly servers: readonly PostgresServer[];
  /** Of the database of each. */
  readonly urls: readonly string[];
}

const startServers = async ({ databases }: Shape, later: Later): Promise<Servers> => {
  const one = await startServer(later);
  const url = await one.database();
  if (databases === 1) return { servers: [one], urls: [url] };
  const other = await startServer(later);
  const second = await other.database();
  await shareParts(url, { url: second, folder: other.folder });
  return { servers: [one, other], urls: [url, second] };
};

const startServer = async (later: Later): Promise<PostgresServer> => {
  const settings = ['max_connections=200', 'recovery_init_sync_method=syncfs'];
  const server = await aPostgres({ isDurable: true, settings });
  later(() => server.remove());
  return server;
};

const isSecond = (part: number): boolean => part % 2 === 1;

/** Every other part of each table lies on the second server; to the first they are foreign ones, and nobody sees a difference. */
const shareParts = async (
  first: string,
  second: { readonly url: string; readonly folder: string },
): Promise<void> => {
  for (const url of [first, second.url]) {
    const opened = await openPostgresStore({ url, connections: 1 });
    if (opened.type === 'Opened') await opened.store.close();
  }
  const { pathname, port } = new URL(second.url);
  const parts = Array.from({ length: PARTS }, (_, part) => part).filter(isSecond);
  await asking(
    first,
    'CREATE EXTENSION postgres_fdw',
    `CREATE SERVER second FOREIGN DATA WRAPPER postgres_fdw
       OPTIONS (host '${second.folder}', port '${port}', dbname '${pathname.slice(1)}')`,
    `CREATE USER MAPPING FOR CURRENT_USER SERVER second OPTIONS (user 'cairn', password_required 'false')`,
    ...TABLES.flatMap(({ name }) =>
      parts.flatMap((part) => [
        `DROP TABLE ${name}_${part}`,
        `CREATE FOREIGN TABLE ${name}_${part} PARTITION OF ${name} FOR VALUES WITH (MODULUS ${PARTS}, REMAINDER ${part})
           SERVER second OPTIONS (table_name '${name}_${part}')`,
      ]),
    ),
  );
};

/** `server`: of two, which; `null`: it has all parts. */
const countedIn = async (url: string, table: string, server: number | null): Promise<number> => {
  const parts = Array.from({ length: PARTS }, (_, part) => part).filter(
    (part) => server === null || isSecond(part) === (server === 1),
  );
  const sum = parts.map((part) => `(SELECT count(*) FROM ${table}_${part})`).join(' + ');
  const [row] = await asking(url, `SELECT (${sum})::text AS rows`);
  return Number(Object(row)['rows']);
};

interface Running extends Member {
  pid(): number;
}

const memberOfServer = (name: string, server: PostgresServer): Member => ({
  name,
  end: () => server.stop('immediate'),
  begin: () => server.start(),
});

const memberOfNats = async (): Promise<Running & { readonly url: string }> => {
  let running = await aNats(await freePort());
  const { url } = running;
  return {
    ...{ name: 'NATS', url, pid: () => running.pid },
    end: () => running.stop(),
    begin: async () => {
      running = await aNats(Number(new URL(url).port));
    },
  };
};

const memberOfNode = (
  home: ReturnType<typeof aRelayHome>,
  name: string,
  env: Readonly<Record<string, string>>,
): Running => {
  let end = async (): Promise<void> => {};
  let pid = 0;
  return {
    name,
    pid: () => pid,
    end: () => end(),
    begin: async () => {
      const relay = await home.start(env);
      ({ pid } = relay);
      end = async () => void (await relay.end('SIGKILL'));
    },
  };
};

const memberOfBalancer = (folder: string, front: number, ports: readonly number[]): Running => {
  const file = join(folder, 'haproxy.cfg');
  writeFileSync(file, balancerFile(front, ports));
  let running: ChildProcess | null = null;
  return {
    name: 'balancer',
    pid: () => running?.pid ?? 0,
    begin: async () => {
      running = spawn('haproxy', ['-db', '-q', '-f', file], { stdio: 'ignore' });
      const child = running;
      const broken = new Promise<never>((_, reject) => {
        child.once('error', () => reject(new Error('HAProxy is not there: apt-get install haproxy')));
        child.once('exit', (code) =>
          code === null || running !== child ? undefined : reject(new Error(`HAProxy ended: ${code}`)),
        );
      });
      await Promise.race([untilReady(`http://localhost:${front}`, ports), broken]);
    },
    end: async () => {
      const ending = running;
      if (ending === null || ending.exitCode !== null) return;
      const ended = new Promise((resolve) => ending.once('exit', resolve));
      ending.kill('SIGKILL');
      await ended;
    },
  };
};

/** A request that a node did not begin to answer goes to another one. */
const balancerFile = (front: number, ports: readonly number[]): string => `
global
  maxconn 8000
defaults
  mode http
  timeout connect 2s
  timeout client 90s
  timeout server 90s
  option redispatch
  retries 3
  retry-on conn-failure empty-response
frontend relay
  bind 127.0.0.1:${front}
  option forwardfor
  default_backend nodes
backend nodes
  balance roundrobin
  option httpchk GET /health/ready
  default-server check inter 500ms fall 2 rise 1
${ports.map((port, at) => `  server node${at + 1} 127.0.0.1:${port}`).join('\n')}
`;

const READY_TRIES = 600;

/** The error says what each node answers by itself. */
const untilReady = async (origin: string, ports: readonly number[]): Promise<void> => {
  for (let tries = 0; tries < READY_TRIES; tries += 1) {
    if ((await readiness(origin)) === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const nodes = await Promise.all(ports.map((port) => readiness(`http://localhost:${port}`)));
  throw new Error(`the balancer did not become ready; its nodes answer ${nodes.join(', ')}`);
};

/** 0 where nobody answers. */
const readiness = (origin: string): Promise<number> =>
  fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(
    (answer) => answer.status,
    () => 0,
  );
