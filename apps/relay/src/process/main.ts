/**
 * The relay as a program: `main.ts [--invite [--uses 1]] [--backup FILE] [--migrate [--last]]`; without any it serves until it is ended. The app is
 * served too where it has been built.
 */

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createStaticApp, createUnbuiltApp } from '../app/static-app.ts';
import { inviteHash, makeInviteCode } from '../api/invite-code.ts';
import { createJournal } from './journal.ts';
import { openFile, openStore } from './open-store.ts';
import { readSettings } from './read-settings.ts';
import type { ServerSettings } from './read-settings.ts';
import type { NotOpened } from '../store/not-opened.ts';
import type { RelayStore } from '../store/relay-store.ts';
import { whyNot, whyNotOpened } from './say-why-not.ts';
import { startRelay } from './start-relay.ts';

const USAGE = 'cairn serve [--invite [--uses 1] | --backup FILE | --migrate [--last]]';
const DUMP = 'This relay keeps its data in PostgreSQL: pg_dump makes a copy of them.';
const WHERE_TO = 'Name the database that the relay moves to: CAIRN_DATABASE_URL.';
const WAITING =
  'Waiting for the database or NATS: see CAIRN_DATABASE_URL and CAIRN_NATS_URL. Press Ctrl+C to stop.';
const PATIENT_MS = 3_000;
const APP = join(import.meta.dirname, '..', '..', '..', 'web', 'dist');

const EXIT = { ok: 0, trouble: 1, usage: 2 } as const;

/** Gives the exit code. */
export const runRelay = async (args: readonly string[]): Promise<number> => {
  const asked = readArgs(args);
  if (asked === null) return tell(`How to ask: ${USAGE}`, EXIT.usage);
  const read = readSettings({ env: process.env, platform: process.platform, userFolder: homedir() });
  if (!read.ok) return tell(read.sentence, EXIT.usage);
  if (asked.help === true) return say(`${USAGE}\nSettings: docs/relay.md`);
  if (asked.invite === true) return invite(read.value, Number(asked.uses ?? '1'));
  if (asked.backup !== undefined) return backup(read.value, asked.backup);
  if (asked.migrate === true) return move(read.value, asked.last === true);
  return serve(read.value);
};

const readArgs = (args: readonly string[]) => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        invite: { type: 'boolean' },
        uses: { type: 'string' },
        backup: { type: 'string' },
        migrate: { type: 'boolean' },
        last: { type: 'boolean' },
      },
    });
    const uses = Number(values.uses ?? '1');
    if (values.uses !== undefined && values.invite !== true) return null;
    return Number.isInteger(uses) && uses >= 1 && uses <= 10_000 ? values : null;
  } catch {
    return null;
  }
};

const say = (line: string): number => {
  console.log(line);
  return EXIT.ok;
};

const tell = (line: string, exit: number): number => {
  console.error(line);
  return exit;
};

type Opening<Store> = { readonly type: 'Opened'; readonly store: Store } | NotOpened;

const withStore = async <Store extends Pick<RelayStore, 'close'>>(
  opened: Opening<Store>,
  settings: ServerSettings,
  use: (store: Store) => Promise<number>,
): Promise<number> => {
  if (opened.type !== 'Opened') return tell(whyNotOpened(opened, settings), EXIT.trouble);
  try {
    return await use(opened.store);
  } finally {
    await opened.store.close();
  }
};

const invite = async (settings: ServerSettings, uses: number): Promise<number> =>
  withStore<RelayStore>(await openStore(settings), settings, async (store) => {
    const code = makeInviteCode();
    await store.addInvite({ hash: inviteHash(code), uses });
    return say(code);
  });

const backup = async (settings: ServerSettings, file: string): Promise<number> => {
  if (settings.database !== null) return tell(DUMP, EXIT.usage);
  if (existsSync(file)) return tell(`${file} is there already. Name a new file.`, EXIT.trouble);
  if (!existsSync(dirname(file)))
    return tell(`There is no folder ${dirname(file)}. Make it first.`, EXIT.trouble);
  return withStore(openFile(settings), settings, async (store) => {
    await store.backup(file);
    return say(file);
  });
};

const move = async ({ folder, database }: ServerSettings, isLast: boolean): Promise<number> => {
  if (database === null) return tell(WHERE_TO, EXIT.usage);
  const { runMove } = await import('../moving/run-move.ts');
  const { isDone, lines } = await runMove({ folder, database, isLast });
  return isDone ? say(lines.join('\n')) : tell(lines.join('\n'), EXIT.trouble);
};

const serve = async (settings: ServerSettings): Promise<number> => {
  const journal = createJournal((line) => console.log(line), settings.logsRequests ? 'requests' : 'events');
  const connectSrc = process.env['CAIRN_CONNECT_SRC'];
  const isBuilt = existsSync(join(APP, 'index.html'));
  const app = isBuilt ? createStaticApp({ root: APP, connectSrc }) : createUnbuiltApp();
  const isAlone = settings.database === null && settings.nats.length === 0;
  const waiting = setTimeout(() => isAlone || console.error(WAITING), PATIENT_MS);
  const started = await startRelay({ settings, journal, app }).catch(unlessKnown);
  clearTimeout(waiting);
  // What has begun already would hold the process.
  if (typeof started === 'string') process.exit(tell(started, EXIT.trouble));
  if (started.type !== 'Started') return tell(whyNotOpened(started, settings), EXIT.trouble);
  const { relay } = started;
  if (settings.port !== 0 && relay.port !== settings.port)
    console.error(`Port ${settings.port} is taken by something else.`);
  console.error(
    isBuilt
      ? `Cairn and its relay are at ${relay.address}. Press Ctrl+C to stop.`
      : `The relay is at ${relay.address}, without the app: npm run build makes it. Press Ctrl+C to stop.`,
  );
  await untilEnded();
  await relay.close();
  return EXIT.ok;
};

/** The sentence; what is not known is thrown on. */
const unlessKnown = (fault: unknown): string => {
  const sentence = whyNot(fault);
  if (sentence === null) throw fault;
  return sentence;
};

const untilEnded = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });

if (import.meta.main) process.exitCode = await runRelay(process.argv.slice(2));
