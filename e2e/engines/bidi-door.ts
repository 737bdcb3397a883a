/**
 * A door at which Playwright knocks as at a Firefox: it starts a program, waits for the line that names the address, and
 * speaks WebDriver BiDi there. What stands behind it may be any engine.
 */

import { WebSocketServer } from 'ws';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** A command has an id; an answer carries the same; an event has none. */
export interface Message extends JsonObject {
  readonly id?: number;
  readonly method?: string;
  readonly params?: JsonObject;
}

/** What is a text in a message; '' where there is none. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** What the other side is told; lives as long as the connection. */
export type Tell = (message: JsonObject) => void;

interface Room {
  heard(message: Message): void;
  /** The connection has ended: so does the engine. */
  left(): void;
}

export const openDoor = (enter: (tell: Tell) => Room): void => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, maxPayload: 1 << 28 });
  server.on('connection', (socket) => {
    const room = enter((message) => socket.send(JSON.stringify(message)));
    socket.on('message', (data) => room.heard(JSON.parse((data as Buffer).toString()) as Message));
    socket.on('close', () => room.left());
  });
  server.on('listening', () => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${address.port}\n`);
  });
};
