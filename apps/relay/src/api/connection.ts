/** What is known of a connection: where it comes from, under which name it found us, and how to write to it. */

import type { HttpBindings } from '@hono/node-server';

const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

export const remoteOf = ({ incoming }: HttpBindings): string | undefined => incoming.socket?.remoteAddress;

/**
 * The origin that a device has signed for. It is never the word of the request alone: one of those that the operator named, or
 * one of this machine's own names. Where the request names another, the first.
 */
export const originOf = ({ incoming }: HttpBindings, origins: readonly string[]): string => {
  const { host } = incoming.headers;
  const port = incoming.socket?.localPort ?? 0;
  const known = origins.length > 0 ? origins : OWN_NAMES.map((name) => `http://${name}:${port}`);
  return known.find((origin) => new URL(origin).host === host) ?? known[0] ?? '';
};
