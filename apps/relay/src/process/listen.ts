/** Listens on this machine alone unless told otherwise, on the wanted port or the next free one, and stops gently. */

import type { Server } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

const HOST = '127.0.0.1';
const PORTS_TRIED = 50;

/** A request has so long to arrive whole, its head alone so long: whoever sends a byte a minute is let go. */
const REQUEST_TIMEOUT = 60_000;
const HEADERS_TIMEOUT = 15_000;
/** A device takes in what it was given before it asks for more. On a slow one that is many seconds, and its connection stays. */
const KEEP_ALIVE_TIMEOUT = 65_000;
const MOST_CONNECTIONS = 50_000;

/** What Hono's applications have, whatever they are bound to. */
export interface Serving {
  readonly fetch: Parameters<typeof serve>[0]['fetch'];
}

export interface Listening {
  readonly port: number;
  /** `http://localhost:PORT`: a secure context in every browser, as service workers need. */
  readonly address: string;
  /** Takes no new requests and ends when those under way have ended, or after so many milliseconds. */
  close(patience?: number): Promise<void>;
}

export interface ListenOptions {
  readonly host?: string;
  /** This port and no other. */
  readonly exact?: boolean;
}

/** `port` 0 takes any free one. Throws when none of the next ports is free. */
export const listen = async (
  app: Serving,
  port: number,
  { host = HOST, exact = false }: ListenOptions = {},
): Promise<Listening> => {
  const free = port === 0 || exact ? port : await freePort(port);
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        ...{ fetch: app.fetch, port: free, hostname: host },
        serverOptions: {
          requestTimeout: REQUEST_TIMEOUT,
          headersTimeout: HEADERS_TIMEOUT,
          keepAliveTimeout: KEEP_ALIVE_TIMEOUT,
        },
      },
      (info: AddressInfo) => {
        resolve({ port: info.port, address: `http://localhost:${info.port}`, close: closing(server) });
      },
    );
    server.once('error', reject);
    if (isHttp(server)) server.maxConnections = MOST_CONNECTIONS;
  });
};

const closing =
  (server: ReturnType<typeof serve>) =>
  (patience?: number): Promise<void> =>
    new Promise((closed) => {
      const ended = performance.now() + (patience ?? Number.POSITIVE_INFINITY);
      // A connection that is busy now is idle in a moment, and would be held open for the next request.
      const timer = setInterval(() => {
        if (!isHttp(server)) return;
        if (performance.now() < ended) server.closeIdleConnections();
        else server.closeAllConnections();
      }, 50);
      server.close(() => {
        clearInterval(timer);
        closed();
      });
    });

const isHttp = (server: object): server is Server => 'closeAllConnections' in server;

const freePort = async (first: number): Promise<number> => {
  for (let port = first; port < first + PORTS_TRIED; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port from ${first} to ${first + PORTS_TRIED - 1}`);
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: HOST, exclusive: true }, () => probe.close(() => resolve(true)));
  });
