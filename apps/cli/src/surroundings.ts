/** What a run of the program gets from outside. Everything else is worked out from this, so that tests can give their own. */

import type { LockKind, StretchCost } from '@cairn/crypto/lock';
import type { Clock } from '@cairn/vault';

/** What finding and opening a vault takes. */
export interface HomeSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The person's own folder on this machine. */
  readonly userFolder: string;
  readonly clock: Clock;
  readonly random: (bytes: number) => Uint8Array;
  /** Asks for what opens a lock; `null`: nobody is there who could be asked. Left out: nobody ever is. */
  readonly typeLock?: (asked: LockAsked) => Promise<TypedLock | null>;
  /** What guessing at a new lock costs. Left out: as much as this machine bears. */
  readonly lockCost?: StretchCost;
}

export interface LockAsked {
  readonly kind: LockKind;
  /** What was typed before did not open it. */
  readonly isAgain: boolean;
}

export interface TypedLock {
  readonly text: string;
  /** By a person, who can be asked again. */
  readonly isTyped: boolean;
}

export interface Surroundings extends HomeSurroundings {
  /** What guessing the passphrase of a backup costs, as a power of two. Left out: as the stock `age` tool has it. */
  readonly backupWork?: number;
  /** Resolves when the person asks for an end, as by Ctrl-C. From then on the process no longer ends by itself. */
  readonly untilEnded: () => Promise<void>;
  readonly terminal: Terminal;
  /** Runs Cairn's relay at this terminal until it ends. Gives its exit code. */
  readonly runRelay: (args: readonly string[]) => Promise<number>;
}

export interface Terminal {
  /** A person sits at both ends: they can be asked. */
  readonly isInteractive: boolean;
  /** Resolves when the text has been taken. */
  print(text: string): Promise<void>;
  printError(text: string): Promise<void>;
  /** For what is there to help, and is not the answer itself. Plain where colour is not wanted. */
  quiet(text: string): string;
  /** All of the standard input as text, or its beginning when it is longer than a million letters. */
  readInput(): Promise<string>;
  /** The standard input as it comes, however long it is. */
  readBytes(): AsyncIterable<Uint8Array>;
  /** One line. Once `signal` is aborted nobody is asked any more, and the line is empty. */
  ask(question: string, signal?: AbortSignal): Promise<string>;
  /** One line that is not shown while it is typed, and stays in no history. */
  askSecret(question: string): Promise<string>;
}
