/** The program within the test, so that a clock can be given. Real files all the same. */

import { randomBytes } from '@cairn/crypto';
import { isInstant } from '@cairn/domain';
import type { Clock } from '@cairn/vault';
import { runCairn } from '../main.ts';
import type { Surroundings } from '../surroundings.ts';

/** `wall` as on a clock, such as `2026-03-29 03:30`; `instant` is taken as if that were UTC, unless given. */
export const clockAt = (
  wall: string,
  { instant, zone = 'UTC' }: { instant?: number; zone?: string } = {},
): Clock => {
  const at = instant ?? Date.parse(`${wall.replace(' ', 'T')}:00Z`);
  if (!isInstant(at)) throw new Error(`no time: ${wall}`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = wall.split(/[- :]/).map(Number);
  return { now: () => ({ instant: at, wall: { year, month, day, hour, minute }, zone }) };
};

export interface Heard {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

export const aroundHome = (home: string, clock: Clock): Surroundings => ({
  env: { CAIRN_HOME: home },
  platform: process.platform,
  userFolder: home,
  clock,
  random: randomBytes,
  untilEnded: async () => undefined,
  runRelay: async () => 0,
  terminal: {
    isInteractive: false,
    print: async () => undefined,
    printError: async () => undefined,
    quiet: (text) => text,
    readInput: async () => '',
    readBytes: async function* () {},
    ask: async () => '',
    askSecret: async () => '',
  },
});

export const runWithin = async (
  args: readonly string[],
  around: Surroundings,
  terminal: Partial<Surroundings['terminal']> = {},
): Promise<Heard> => {
  const heard = { out: '', errors: '' };
  const code = await runCairn(args, {
    ...around,
    terminal: {
      ...around.terminal,
      print: async (text) => void (heard.out += text),
      printError: async (text) => void (heard.errors += text),
      ...terminal,
    },
  });
  return { code, ...heard };
};
