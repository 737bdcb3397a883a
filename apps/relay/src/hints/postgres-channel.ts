/** NOTIFY on a connection of its own, after the write and outside its transaction: inside, all writers of a database would queue. */

import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { OpenChannel } from './shared-notifier.ts';

const CHANNEL = 'cairn_hints';
const LONGEST_PAUSE = 1_000;

export const openPostgresChannel =
  (url: string): OpenChannel =>
  async (heard) => {
    const ended = new AbortController();
    let current: pg.Client | null = null;

    /** Comes back by itself until it is closed. */
    const connect = async (): Promise<void> => {
      const client = new pg.Client({
        connectionString: url,
        application_name: 'cairn-relay-hints',
        connectionTimeoutMillis: 5_000,
        keepAlive: true,
      });
      client.on('error', () => {});
      client.on('notification', ({ payload }) => heard(payload ?? ''));
      client.once('end', () => void again());
      try {
        await client.connect();
        await client.query(`LISTEN ${CHANNEL}`);
        current = client;
      } catch {
        await client.end().catch(() => {});
      }
    };

    const again = async (): Promise<void> => {
      current = null;
      if (ended.signal.aborted) return;
      await wait(Math.random() * LONGEST_PAUSE, undefined, { signal: ended.signal }).catch(() => {});
      if (!ended.signal.aborted) await connect();
    };

    await connect();
    return {
      send: (text) => void current?.query('SELECT pg_notify($1, $2)', [CHANNEL, text]).catch(() => {}),
      close: async () => {
        ended.abort();
        await current?.end().catch(() => {});
      },
    };
  };
