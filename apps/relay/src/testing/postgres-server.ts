/**
 * A PostgreSQL of a test's own: in a folder of its own, on a socket in it, as a user without rights where the test is root. Nothing
 * is left when it ends.
 */

import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface PostgresServer {
  /** Where `name` is a database of it. */
  url(name: string): string;
  /** A new and empty database. */
  database(): Promise<string>;
  /** Its folder, for the sockets of other servers too. */
  readonly folder: string;
  /** Of its first process, of the run that it is in. */
  pid(): number;
  stop(how?: 'fast' | 'immediate'): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

export interface ServerOptions {
  /** As `name=value`. */
  readonly settings?: readonly string[];
  /** Waits for the disk as it does in earnest; without it tests are faster. */
  readonly isDurable?: boolean;
}

const NOT_THERE =
  'These tests need PostgreSQL: install it (on Debian: apt-get install postgresql) or set CAIRN_POSTGRES_BIN to the folder of its programs.';

const VERSIONS = '/usr/lib/postgresql';

export const postgresPrograms = (): string => {
  const installed = existsSync(VERSIONS)
    ? readdirSync(VERSIONS).map((name) => join(VERSIONS, name, 'bin'))
    : [];
  const folders = [
    process.env['CAIRN_POSTGRES_BIN'],
    ...installed,
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  const found = folders.find((folder) => folder !== undefined && existsSync(join(folder, 'initdb')));
  if (found === undefined) throw new Error(NOT_THERE);
  return found;
};

/** PostgreSQL does not run as root. */
const unprivileged = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const idOf = (kind: '-u' | '-g'): number =>
    Number(execFileSync('id', [kind, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
};

const PORT = 5432;

interface Place {
  readonly programs: string;
  /** Its name is short: that of a socket may have a hundred letters. */
  readonly folder: string;
  readonly as: ReturnType<typeof unprivileged>;
}

const madePlace = (): Place => {
  const place = {
    programs: postgresPrograms(),
    folder: mkdtempSync(join(tmpdir(), 'cairn-pg-')),
    as: unprivileged(),
  };
  const { folder, programs, as } = place;
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  execFileSync(
    join(programs, 'initdb'),
    ['-D', join(folder, 'data'), '-U', 'cairn', '--auth=trust', '--no-sync', '--locale=C', '--encoding=UTF8'],
    { ...as, cwd: folder, stdio: 'ignore' },
  );
  return place;
};

const run = (
  { programs, folder, as }: Place,
  { settings = [], isDurable = false }: ServerOptions,
): ChildProcess => {
  const chosen = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    `port=${PORT}`,
    ...(isDurable ? [] : ['fsync=off']),
    ...settings,
  ];
  const args = ['-D', join(folder, 'data'), ...chosen.flatMap((setting) => ['-c', setting])];
  return spawn(join(programs, 'postgres'), args, { ...as, cwd: folder, stdio: 'ignore' });
};

export const aPostgres = async (options: ServerOptions = {}): Promise<PostgresServer> => {
  const place = madePlace();
  const { folder } = place;
  const url = (name: string): string => `postgresql://cairn@localhost:${PORT}/${name}?host=${folder}`;
  let running: ChildProcess | null = null;
  let databases = 0;

  const start = async (): Promise<void> => {
    running = run(place, options);
    await untilAnswering(url('postgres'), running);
  };
  const stop: PostgresServer['stop'] = async (how = 'fast') => {
    const ending = running;
    running = null;
    if (ending === null || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
  };
  await start();
  return {
    ...{ url, folder, start, stop },
    pid: () => running?.pid ?? 0,
    database: async () => {
      databases += 1;
      const name = `relay_${databases}`;
      await asking(url('postgres'), `CREATE DATABASE ${name}`);
      return url(name);
    },
    remove: async () => {
      await stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Some statements of a test, by themselves. */
export const asking = async (url: string, ...statements: readonly string[]): Promise<readonly unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: readonly unknown[] = [];
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
};

const untilAnswering = async (url: string, server: ChildProcess): Promise<void> => {
  const began = performance.now();
  for (;;) {
    try {
      await asking(url, 'SELECT 1');
      return;
    } catch (fault) {
      if (server.exitCode !== null || performance.now() - began > 60_000)
        throw new Error('PostgreSQL did not start', { cause: fault });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
