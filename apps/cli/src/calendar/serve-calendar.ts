/**
 * Serves the calendar on this machine alone, under an address that nobody can guess, until it is ended. Each time it is asked the
 * vault is opened, read and closed, so that other commands keep their turn; what is answered is kept nowhere.
 */

import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Call } from '../command.ts';
import { filesIn, homeFolder } from '../home/home-folder.ts';
import { openHome } from '../home/open-home.ts';
import { EXIT, refused, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { withVault } from '../with-vault.ts';
import { calendarSecret } from './calendar-secret.ts';
import { readCalendar } from './read-calendar.ts';
import type { CalendarWords } from './read-calendar.ts';

/** Loopback, and no other way in. */
const HOST = '127.0.0.1';

export interface Serving {
  readonly port: number;
  readonly words: CalendarWords;
}

export const serveCalendar = async (call: Call, { port, words }: Serving): Promise<Reply> => {
  const { copy, around } = call;
  // Whoever has no record that opens is told so here, and not in their calendar.
  const opens = await withVault(call, async () => said([], {}));
  if (opens.type === 'refused') return opens;
  const path = `/${calendarSecret(filesIn(homeFolder(around)).calendar, around.random)}/cairn.ics`;
  const server = createServer(answering(call, { path, words }));
  if (!(await isListening(server, port))) {
    const sentence = copy.t('cli.calendar.port-taken', { port: String(port) });
    return refused(EXIT.file, { type: 'PortTaken' }, sentence);
  }
  // Told at once: the answer of this command is not there before it ends.
  const ended = around.untilEnded();
  await around.terminal.print(openingText(call, `http://${HOST}:${port}${path}`));
  await ended;
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  if (!call.given.has('json')) await around.terminal.print(`${copy.t('cli.calendar.ended')}\n`);
  return { type: 'streamed' };
};

const openingText = ({ copy, given }: Call, address: string): string =>
  given.has('json')
    ? `${JSON.stringify({ ok: true, address })}\n`
    : [copy.t('cli.calendar.serving'), '', address, '', copy.t('cli.calendar.ends'), ''].join('\n');

const isListening = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ port, host: HOST, exclusive: true }, () => resolve(true));
  });

interface Answer {
  readonly status: number;
  readonly text: string;
}

const NOT_HERE: Answer = { status: 404, text: '' };
/** A calendar asks again later. */
const NOT_NOW: Answer = { status: 503, text: '' };

const answering = (call: Call, { path, words }: { readonly path: string; readonly words: CalendarWords }) => {
  /** One after the other: the vault has one key and one lock. */
  let turn: Promise<unknown> = Promise.resolve();
  return (request: IncomingMessage, response: ServerResponse): void => {
    const isWanted = request.url === path && (request.method === 'GET' || request.method === 'HEAD');
    const answer = isWanted ? turn.then(() => answerNow(call, words)) : Promise.resolve(NOT_HERE);
    const told = answer.catch(() => NOT_NOW).then((given) => tell(response, given));
    if (isWanted) turn = told;
  };
};

const answerNow = async (call: Call, words: CalendarWords): Promise<Answer> => {
  const opened = await openHome(call.around);
  if (!opened.ok) return NOT_NOW;
  try {
    const read = await readCalendar(call, opened.value, words);
    return read.ok ? { status: 200, text: read.value.text } : NOT_NOW;
  } finally {
    await opened.value.close();
  }
};

const tell = (response: ServerResponse, { status, text }: Answer): void => {
  response.writeHead(status, {
    'Content-Type': status === 200 ? 'text/calendar; charset=utf-8' : 'text/plain',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  // Node leaves the body out by itself where only the head was asked for.
  response.end(text);
};
