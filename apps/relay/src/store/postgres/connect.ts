/**
 * A pool of connections, statements that are prepared once on each, and transactions that are done again where PostgreSQL says that
 * they may be: after a conflict, and after its server went away. Law: a job that is done again does what it would have done once,
 * also where the first time was kept and the answer was lost.
 */

import { createHash } from 'node:crypto';
import pg from 'pg';
import type { ClientBase, Pool } from 'pg';
import type { Row } from '../row-values.ts';
import type { Named, Value } from './batch.ts';
import { createShareTrips } from './share-trips.ts';
import type { ShareTrips } from './share-trips.ts';

export interface Statement {
  readonly name: string;
  readonly text: string;
}

export const sql = (text: string): Statement => ({
  name: createHash('sha256').update(text).digest('base64url').slice(0, 16),
  text,
});

/** One that may share its way with others. */
export const named = (text: string, columns: Named['columns']): Named => ({ ...sql(text), columns });

export type Ask = (
  statement: Statement,
  values: readonly (Value | readonly Value[])[],
) => Promise<{ readonly rows: readonly Row[]; readonly count: number }>;

export interface Transacting {
  readonly ask: Ask;
  /** 0 the first time. */
  readonly attempt: number;
}

export interface Postgres {
  /** A statement by itself, kept when it is answered. */
  readonly ask: Ask;
  /** Reads one row or a few, on one way with others. */
  readonly look: ShareTrips;
  /** Reads what may be long: few share a way, and none waits while there is another. */
  readonly fetch: ShareTrips;
  /** Changes one vault by one statement, kept with those of others when it is answered. */
  readonly change: ShareTrips;
  transaction<T>(job: (transacting: Transacting) => Promise<T>): Promise<T>;
  /** Reads one moment of the data. */
  reading<T>(job: (ask: Ask) => Promise<T>): Promise<T>;
  /** Once, whatever comes of it. */
  once(statement: Statement): Promise<void>;
  withClient<T>(job: (client: ClientBase) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Connecting {
  readonly url: string;
  readonly connections: number;
  /** Is told how many changes shared each transaction. */
  readonly onCommit?: ((together: number) => void) | undefined;
}

/** In milliseconds. A server that was ended is there again in this time, or another one has taken over. */
const PATIENCE = 15_000;
const SHORTEST_PAUSE = 5;
const LONGEST_PAUSE = 1_000;

/** A conflict with another transaction; a unique name that another one took meanwhile. */
const CONFLICTS = new Set(['40001', '40P01', '23505']);
/** The server ends, begins, or is not the one to write to any more. */
const AWAY = new Set(['57P01', '57P02', '57P03', '25006', '53300']);

/** What is no word of PostgreSQL's and no bug of ours is trouble on the way to it. */
const isAway = (fault: unknown): boolean =>
  fault instanceof pg.DatabaseError
    ? AWAY.has(fault.code ?? '') || (fault.code ?? '').startsWith('08')
    : !(fault instanceof TypeError || fault instanceof RangeError);

const isWorthAnother = (fault: unknown): boolean =>
  isAway(fault) || (fault instanceof pg.DatabaseError && CONFLICTS.has(fault.code ?? ''));

/** Between nothing and twice as much each time, so that those who waited together do not come together. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) =>
    setTimeout(resolve, Math.random() * Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** attempt)),
  );

const again = async <T>(job: (attempt: number) => Promise<T>): Promise<T> => {
  const ends = performance.now() + PATIENCE;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await job(attempt);
    } catch (fault) {
      if (performance.now() > ends || !isWorthAnother(fault)) throw fault;
    }
    await pause(attempt);
  }
};

const askOn =
  (client: ClientBase): Ask =>
  async ({ name, text }, values) => {
    const { rows, rowCount } = await client.query<Record<string, unknown>>({
      ...{ name, text, values: [...values] },
    });
    return { rows, count: rowCount ?? 0 };
  };

/** Whoever holds one vault for long holds up none of those that were sent together: they are asked again each by itself. */
const BEFORE = [
  {
    statement: named(
      "SELECT set_config('lock_timeout', '200ms', true), set_config('statement_timeout', '3s', true)",
      [],
    ),
    values: [],
  },
] as const;

const SHORT = { worthALane: 4, together: 64 };
const LONG = { worthALane: 1, together: 4 };

const BIGINT = 20;

const DURABLE =
  "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

const createPool = ({ url, connections }: Connecting): Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'cairn-relay',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === BIGINT ? Number : pg.types.getTypeParser(type, format === 'binary' ? 'text' : format),
    },
    // What is answered is durable, whatever the server does unless told.
    verify: (client, done) => {
      client.query(DURABLE, (fault) => done(fault));
    },
  });
  // An idle connection that breaks is made anew when it is wanted.
  pool.on('error', () => {});
  return pool;
};

export const connectPostgres = (connecting: Connecting): Postgres => {
  const pool = createPool(connecting);

  const withClient = async <T>(job: (client: ClientBase) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let isBroken = false;
    try {
      return await job(client);
    } catch (fault) {
      isBroken = isAway(fault);
      throw fault;
    } finally {
      client.release(isBroken);
    }
  };

  const within = <T>(begin: string, job: (ask: Ask) => Promise<T>): Promise<T> =>
    withClient(async (client) => {
      await client.query(begin);
      try {
        const value = await job(askOn(client));
        await client.query('COMMIT');
        return value;
      } catch (fault) {
        if (!isAway(fault)) await client.query('ROLLBACK');
        throw fault;
      }
    });

  // Those that stand by themselves have the rest.
  const lanes = Math.max(1, Math.floor(connecting.connections / 3));
  const shared = { withClient, lanes, before: [], sent: (): void => {} };
  return {
    look: createShareTrips({ ...shared, ...SHORT }),
    fetch: createShareTrips({ ...shared, ...LONG }),
    change: createShareTrips({
      ...{ ...shared, ...SHORT, before: BEFORE },
      sent: connecting.onCommit ?? (() => {}),
    }),
    ask: (statement, values) => again(() => withClient((client) => askOn(client)(statement, values))),
    transaction: (job) => again((attempt) => within('BEGIN', (ask) => job({ ask, attempt }))),
    reading: (job) => again(() => within('BEGIN ISOLATION LEVEL REPEATABLE READ', job)),
    once: (statement) =>
      withClient(async (client) => {
        await askOn(client)(statement, []);
      }),
    withClient: (job) => again(() => withClient(job)),
    close: () => pool.end(),
  };
};
