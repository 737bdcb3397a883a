/** A NATS server of a test's own, on a free port of this machine. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface NatsServer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const NOT_THERE =
  'These tests need NATS: install it (on Debian: apt-get install nats-server) or set CAIRN_NATS_SERVER to its program.';

const program = (): string => {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin'];
  const places = [
    process.env['CAIRN_NATS_SERVER'] ?? '',
    ...folders.map((folder) => join(folder, 'nats-server')),
  ];
  const found = places.find((place) => place !== '' && existsSync(place));
  if (found === undefined) throw new Error(NOT_THERE);
  return found;
};

/** `port` -1: any free one. */
export const aNats = async (port = -1): Promise<NatsServer> => {
  const child = spawn(program(), ['-a', '127.0.0.1', '-p', String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const listening = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      const found = /Listening for client connections on 127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`NATS ended at once: ${said}`)));
  });
  return {
    url: `nats://127.0.0.1:${listening}`,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
