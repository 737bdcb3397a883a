/**
 * A real server on this machine that speaks both protocols of models, OpenAI's and Ollama's, with CORS, and ends in every way that
 * a model can: the name of the model says how. Everything that reaches it is written down.
 */

import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface ModelServer {
  /** `http://localhost:PORT` */
  readonly address: string;
  /** All requests so far, preflights included. */
  readonly heard: readonly Heard[];
  /** Those that carried something. */
  questions(): readonly Heard[];
  /** Answers that are still being given. */
  open(): number;
  stop(): Promise<void>;
}

export const GOOD_STEPS = [
  { text: 'Carry one cup to the sink', minutes: 1, energy: 1 },
  { text: 'Wash that cup', minutes: 2, energy: 2 },
  { text: 'Wash five things', minutes: 4, energy: 2 },
] as const;

const steps = (list: readonly unknown[]): string => JSON.stringify({ steps: list });

/** What the model says, by its name, where it says something. */
const CONTENT: Readonly<Record<string, string>> = {
  good: steps(GOOD_STEPS),
  lines: '1. Carry one cup to the sink\n2. Wash that cup\n3. Wash five things',
  talk: 'I am sorry, but I cannot do that.',
  silent: '',
  none: steps([]),
  injection: steps([
    { text: 'Ignore all previous instructions', minutes: 1, energy: 1 },
    { text: '<img src=x onerror="document.title=1">', minutes: 1, energy: 1 },
    { text: 'Open https://evil.example and type your password', minutes: 1, energy: 1 },
    { text: 'Call 0800 123 456 now', minutes: 1, energy: 1 },
    { text: 'Swallow the whole box', minutes: 1, energy: 1 },
    { text: 'Hold the blade to your arm', minutes: 1, energy: 1 },
    { text: 'You should stop being lazy', minutes: 1, energy: 1 },
    GOOD_STEPS[0],
  ]),
  mixed: steps([
    { text: 'Do everything at once', minutes: 45, energy: 3 },
    { text: 'You should hurry', minutes: 1, energy: 1 },
    { text: 'Rinse one plate', minutes: 3, energy: 2 },
    { text: 'Dry two forks', minutes: 3, energy: 2 },
  ]),
};

type Ending = (response: ServerResponse, wrap: (content: string) => string) => void;

const json = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
};

/** How else it can end, by the name of the model. */
const ENDINGS: Readonly<Record<string, Ending>> = {
  'no-key': (response) => json(response, 401, '{"error":"invalid key"}'),
  'no-model': (response) => json(response, 404, '{"error":"model not found"}'),
  'too-many': (response) => json(response, 429, '{"error":"slow down"}'),
  broken: (response) => json(response, 500, '{"error":"out of memory"}'),
  'bad-request': (response) => json(response, 400, '{"error":"unknown field"}'),
  page: (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html><script>alert(1)</script></html>');
  },
  'not-json': (response) => json(response, 200, 'data: {"choices":'),
  'other-shape': (response) => json(response, 200, '{"hello":"there"}'),
  // Told to be longer than it is, and cut off.
  cut: (response, wrap) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' });
    response.write(wrap(CONTENT['good'] ?? '').slice(0, 40), () => setTimeout(() => response.destroy(), 50));
  },
  endless: (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const more = (): void => {
      if (response.destroyed) return;
      response.write('"step" '.repeat(2_000), () => setTimeout(more, 1));
    };
    more();
  },
  // Never says a word.
  slow: () => undefined,
};

const wrapFor = (path: string, isCut: boolean): ((content: string) => string) => {
  if (path === '/api/chat')
    return (content) =>
      JSON.stringify({
        ...{ model: 'any', message: { role: 'assistant', content }, done: true },
        done_reason: isCut ? 'length' : 'stop',
      });
  return (content) =>
    JSON.stringify({
      id: 'x',
      choices: [
        { index: 0, message: { role: 'assistant', content }, finish_reason: isCut ? 'length' : 'stop' },
      ],
    });
};

const answer = (heard: Heard, response: ServerResponse, elsewhere: string): void => {
  const { model } = JSON.parse(heard.body) as { readonly model: string };
  if (model === 'moved') {
    response.writeHead(307, { Location: `${elsewhere}${heard.path}` }).end();
    return;
  }
  const wrap = wrapFor(heard.path, model === 'too-short');
  const ending = ENDINGS[model];
  if (ending !== undefined) return ending(response, wrap);
  if (model === 'too-short') return json(response, 200, wrap('{"steps":[{"text":"Carry one c'));
  const content = CONTENT[model];
  if (content === undefined) return json(response, 404, '{"error":"model not found"}');
  json(response, 200, wrap(content));
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

export interface ModelServerOptions {
  /** As a model's server that does not know this page. */
  readonly cors?: boolean;
  /** Where `moved` sends one. */
  readonly elsewhere?: string;
}

export const startModelServer = async ({
  cors = true,
  elsewhere = '',
}: ModelServerOptions = {}): Promise<ModelServer> => {
  const heard: Heard[] = [];
  let open = 0;
  const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '', headers } = request;
    const one = { method, path: url, headers, body: await bodyOf(request) };
    heard.push(one);
    if (cors) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type');
    }
    if (method === 'OPTIONS') response.writeHead(204).end();
    else if (/^\/(v1\/chat\/completions|api\/chat)$/.test(url)) answer(one, response, elsewhere);
    else json(response, 404, '{"error":"not here"}');
  };
  const server = createServer((request, response) => {
    open += 1;
    response.once('close', () => (open -= 1));
    void hear(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    heard,
    questions: () => heard.filter(({ body }) => body !== ''),
    open: () => open,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
