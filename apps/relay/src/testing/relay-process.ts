/** A relay as a process of its own, with data in a folder of a test's own. */

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '..', 'process', 'main.ts');

export interface RelayProcess {
  readonly origin: string;
  readonly pid: number;
  /** What it said so far. */
  said(): string;
  /** Ends it by a signal, and gives its exit code. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

export interface RelayHome {
  readonly folder: string;
  /** Starts a relay on this data. */
  start(env?: Readonly<Record<string, string>>): Promise<RelayProcess>;
  /** Ends what still runs, and removes the data. */
  remove(): Promise<void>;
}

/** High enough for tests that are not about rates. */
const UNHURRIED = { CAIRN_RATE_ADDRESS: '100000', CAIRN_RATE_VAULTS: '1000000', CAIRN_RATE_VAULT: '100000' };

export const aRelayHome = (): RelayHome => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-relay-'));
  const running = new Set<RelayProcess>();
  return {
    folder,
    start: async (env = {}) => {
      const relay = await startIn(folder, env);
      running.add(relay);
      return relay;
    },
    remove: async () => {
      for (const relay of running) await relay.end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const startIn = async (folder: string, env: Readonly<Record<string, string>>): Promise<RelayProcess> => {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, NODE_COMPILE_CACHE, CAIRN_PORT: '0', CAIRN_RELAY_HOME: folder, ...UNHURRIED, ...env },
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const port = await untilStarted(child, () => said);
  return {
    origin: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    said: () => said,
    end: (signal) =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
        child.once('exit', (code) => resolve(code));
        child.kill(signal);
      }),
  };
};

const untilStarted = (child: ChildProcess, said: () => string): Promise<number> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      const port = /"event":"started","port":(\d+)/.exec(said())?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout?.on('data', look);
    child.once('exit', () => reject(new Error(`the relay ended at once: ${said()}`)));
  });
