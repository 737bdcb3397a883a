/** WebKitGTK in a window on a screen of its own that nobody sees: see web-view.py. */

import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { textOf } from './bidi-door.ts';
import type { JsonObject } from './bidi-door.ts';

export interface WebView {
  ask(what: string, details?: JsonObject): Promise<unknown>;
  /** In its own time: what is being written is written. */
  end(): Promise<void>;
}

interface Hearers {
  happened(event: JsonObject): void;
  /** A line of the engine's own: what a page complains of, among others. */
  complained(line: string): void;
}

const aScreen = async (): Promise<{ readonly name: string; end(): void }> => {
  const size = ['-screen', '0', '1600x1300x24'];
  const screen = spawn('Xvfb', ['-displayfd', '3', ...size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    screen.once('error', reject);
    screen.stdio[3]?.once('data', (said: Buffer) => resolve(said.toString().trim()));
  });
  return { name: `:${number}`, end: () => void screen.kill() };
};

const linesOf = (stream: unknown, heard: (line: string) => void): void =>
  void createInterface({ input: stream as Readable }).on('line', heard);

export const openWebView = async (profile: string, { happened, complained }: Hearers): Promise<WebView> => {
  const screen = await aScreen();
  const child = spawn('/usr/bin/python3', [join(import.meta.dirname, 'web-view.py'), profile], {
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
    env: {
      ...process.env,
      ...{ DISPLAY: screen.name, GDK_BACKEND: 'x11', HOME: profile, XDG_RUNTIME_DIR: profile },
      // On two cores one thread compiles, and the second compiler keeps it for half a minute: see decision 63.
      JSC_useOMGJIT: '0',
      ...{ NO_AT_BRIDGE: '1', GTK_IM_MODULE: 'gtk-im-context-simple', PYTHONDONTWRITEBYTECODE: '1' },
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => screen.end());
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  linesOf(child.stdio[3], (line) => {
    const said = JSON.parse(line) as JsonObject;
    const mine = waiting.get(Number(said['id']));
    if (said['id'] === undefined) happened(said);
    else if ('error' in said) mine?.reject(new Error(textOf(said['error'])));
    else mine?.resolve(said['result']);
    waiting.delete(Number(said['id']));
  });
  linesOf(child.stdout, complained);
  return {
    ask: (what, details = {}) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        child.stdin?.write(`${JSON.stringify({ id: lastId, do: what, ...details })}\n`);
      }),
    end: () => {
      child.stdin?.end();
      return ended;
    },
  };
};
