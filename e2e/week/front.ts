/**
 * A host's own front before a relay, as many have it: it serves the app from a folder, and hands on what is for the relay. Where the
 * relay is not there, or ends in the middle, the connection ends too.
 */

import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFolder } from '../site.ts';

export interface Front {
  readonly origin: string;
  /** Where the relay is to be found from now on; `null`: nowhere. */
  leadTo(relay: string | null): void;
  close(): Promise<void>;
}

export const createFront = async (folder: string): Promise<Front> => {
  const site = await serveFolder(folder);
  let relay: string | null = null;
  const server = createServer((asked, answered) => {
    const to = asked.url?.startsWith('/v1/') === true ? relay : site.address;
    if (to === null) answered.destroy();
    else handOn(to, asked, answered);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    leadTo: (found) => (relay = found),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await site.stop();
    },
  };
};

const handOn = (to: string, asked: IncomingMessage, answered: ServerResponse): void => {
  const { hostname, port } = new URL(to);
  const { method, url, headers } = asked;
  const ahead = request({ hostname, port, method, path: url, headers, agent: false }, (answer) => {
    answered.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(answered);
    answer.on('error', () => answered.destroy());
    answer.on('aborted', () => answered.destroy());
  });
  ahead.on('error', () => answered.destroy());
  answered.on('close', () => ahead.destroy());
  asked.pipe(ahead);
};
