/** From the line that was typed to what is printed and the exit code. The one place that catches what nobody expected. */

import { randomBytes } from '@cairn/crypto';
import { createCopy, LOCALES } from '@cairn/copy';
import type { Copy } from '@cairn/copy';
import { systemClock } from '@cairn/vault';
import { homedir } from 'node:os';
import { askLock } from './ask-lock.ts';
import { COMMAND_NAMES, isCommandName } from './command-names.ts';
import type { CommandName } from './command-names.ts';
import { LOAD_COMMAND } from './commands/commands.ts';
import { localeOf, unknownLanguage } from './locale-of.ts';
import { nearest } from './nearest.ts';
import { createProcessTerminal, OutputTrouble } from './process-terminal.ts';
import { readArguments } from './read-arguments.ts';
import type { ArgumentsError } from './read-arguments.ts';
import { EXIT, refused } from './reply.ts';
import type { Refused, Reply } from './reply.ts';
import type { Surroundings } from './surroundings.ts';

/** For a bug: a code that no command gives. */
const BROKEN = 70;

export interface Places {
  /** The program of the relay. */
  readonly relay: string;
}

export const main = async ({ relay }: Places): Promise<void> => {
  // What this program writes is for the person who ran it alone.
  process.umask(0o077);
  process.stdout.on('error', (error) => endQuietly(error));
  // Whoever writes is told as well, and says so once.
  process.stderr.on('error', () => undefined);
  const around: Surroundings = {
    env: process.env,
    platform: process.platform,
    userFolder: homedir(),
    clock: systemClock,
    random: randomBytes,
    terminal: createProcessTerminal(),
    untilEnded,
    runRelay: async (args) => (await import('./run-program.ts')).runProgram(relay, args),
  };
  try {
    process.exitCode = await runCairn(process.argv.slice(2), around);
  } catch (bug) {
    const trouble = bug instanceof OutputTrouble ? bug : null;
    process.exitCode = trouble === null ? BROKEN : EXIT.file;
    const text = trouble === null ? await brokenText(bug) : await untakenText(around, trouble);
    // Where that is not taken either, the exit code alone tells.
    await around.terminal.printError(text).catch(() => undefined);
  }
};

const untilEnded = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

/** A reader that went away, such as `head`, is no trouble. Other errors come to whoever writes. */
const endQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
};

const untakenText = async ({ env }: Surroundings, { reason }: OutputTrouble): Promise<string> => {
  const copy = await createCopy(localeOf(env));
  return `${copy.t('cli.output.not-taken', { code: reason })}\n`;
};

/** Where it broke, without the message: a message could hold somebody's words. */
const brokenText = async (bug: unknown): Promise<string> => {
  const copy = await createCopy('en');
  const places = bug instanceof Error ? (bug.stack ?? '').match(/^ {4}at .*$/gm) : null;
  return `${copy.t('app.crashed')}\n${(places ?? []).join('\n')}\n`;
};

/** Gives the exit code. Prints one JSON object and a line end with `--json`, whatever happens. */
export const runCairn = async (argv: readonly string[], around: Surroundings): Promise<number> => {
  const copy = await createCopy(localeOf(around.env));
  const unknown = unknownLanguage(around.env);
  if (unknown !== null) await around.terminal.printError(unspokenText(copy, unknown));
  const { name, args } = readName(argv);
  const asJson = wantsJson(args);
  const reply = isCommandName(name)
    ? await runCommand(name, { args, copy, around })
    : refusedName(copy, name);
  return print(reply, asJson, around);
};

const unspokenText = (copy: Copy, tag: string): string =>
  `${copy.t('cli.lang.unknown', { tag, tags: LOCALES.join(', ') })}\n`;

/** What stands after `--` are words. Known before the rest is read, so that a wrong option is told in JSON too. */
const wantsJson = (args: readonly string[]): boolean => {
  const dashes = args.indexOf('--');
  return (dashes === -1 ? args : args.slice(0, dashes)).includes('--json');
};

const readName = (argv: readonly string[]): { readonly name: string; readonly args: readonly string[] } => {
  const [first, ...rest] = argv;
  if (first === '--help' || first === '-h') return { name: 'help', args: rest };
  if (first === '--version' || first === '-v') return { name: 'version', args: rest };
  // Opening Cairn with no word at all is enough.
  if (first === undefined || first.startsWith('-')) return { name: 'today', args: argv };
  return { name: first, args: rest };
};

const runCommand = async (
  name: CommandName,
  {
    args,
    copy,
    around,
  }: { readonly args: readonly string[]; readonly copy: Copy; readonly around: Surroundings },
): Promise<Reply> => {
  if (args[0] === '--help' || args[0] === '-h') return runCommand('help', { args: [name], copy, around });
  const command = await LOAD_COMMAND[name]();
  const read = readArguments(args, { ...command.options, json: { type: 'boolean' } });
  if (!read.ok) return refusedArguments(copy, name, read.error);
  return command.run({ ...read.value, copy, around: { typeLock: askLock(copy, around), ...around } });
};

const refusedName = (copy: Copy, name: string): Refused => {
  const near = nearest(name, COMMAND_NAMES);
  const sentence =
    near === null ? copy.t('cli.unknown-command') : copy.t('cli.unknown-command.near', { command: near });
  return refused(EXIT.usage, { type: 'UnknownCommand' }, sentence);
};

const refusedArguments = (copy: Copy, command: string, error: ArgumentsError): Refused => {
  const { option } = error;
  switch (error.type) {
    case 'UnknownOption':
      return refused(EXIT.usage, error, copy.t('cli.unknown-option', { option, command }));
    case 'OptionNeedsValue':
      return refused(EXIT.usage, error, copy.t('cli.option-needs-value', { option, command }));
    case 'OptionTakesNoValue':
      return refused(EXIT.usage, error, copy.t('cli.option-takes-no-value', { option, command }));
    default:
      return error satisfies never;
  }
};

const print = async (reply: Reply, asJson: boolean, { terminal }: Surroundings): Promise<number> => {
  switch (reply.type) {
    case 'streamed':
      return EXIT.ok;
    case 'said':
      await terminal.print(asJson ? jsonLine({ ok: true, ...reply.data }) : textOf(reply.lines));
      return EXIT.ok;
    case 'refused':
      if (asJson) await terminal.print(jsonLine(refusedJson(reply)));
      else await terminal.printError(textOf(refusedLines(reply)));
      return reply.exit;
    default:
      return reply satisfies never;
  }
};

const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

const refusedLines = ({ sentences, words }: Refused): readonly string[] =>
  words === undefined ? sentences : [...sentences, '', words];

const refusedJson = ({ exit, error, sentences, words }: Refused): object => ({
  ok: false,
  exit,
  error,
  message: sentences.join(' '),
  ...(words === undefined ? {} : { words }),
});

const jsonLine = (value: object): string => `${JSON.stringify(value)}\n`;
