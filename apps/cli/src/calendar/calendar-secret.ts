/** The part of the calendar's address that nobody can guess: made once, and kept beside the vault for its owner alone. */

import { existsSync, readFileSync } from 'node:fs';
import { writeDurably } from '../home/durable-files.ts';

const BYTES = 16;

/** 32 hexadecimal digits; the same each time, so that a calendar finds it again. Another one once the file is gone. */
export const calendarSecret = (file: string, random: (bytes: number) => Uint8Array): string => {
  const kept = existsSync(file) ? secretIn(readFileSync(file, 'utf8')) : null;
  if (kept !== null) return kept;
  const made = Buffer.from(random(BYTES)).toString('hex');
  writeDurably(file, `${JSON.stringify({ version: 1, secret: made })}\n`);
  return made;
};

const secretIn = (text: string): string | null => /"secret":"([0-9a-f]{32})"/.exec(text)?.[1] ?? null;
