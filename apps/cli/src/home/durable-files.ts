/** Files that are there after a power cut or not at all: written beside, synced, renamed, and the folder synced too. */

import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** For the person alone. */
const PRIVATE = 0o600;

export const writeDurably = (path: string, content: string | Uint8Array): void => {
  const beside = `${path}.new`;
  const file = openSync(beside, 'w', PRIVATE);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  moveDurably(beside, path);
};

export const moveDurably = (from: string, to: string): void => {
  renameSync(from, to);
  syncFolder(dirname(to));
};

const syncFolder = (folder: string): void => {
  // Windows opens no folder, and writes names through by itself.
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
};
