/** A word on what an unknown file seems to be, so that the sentence a person reads can help. Never used to read it. */

import type { LooksLike } from './import-format.ts';

const startsWith = (bytes: Uint8Array, start: string): boolean =>
  [...start].every((char, index) => bytes[index] === char.charCodeAt(0));

/** Containers that are not text at all; `null` for everything else. */
export const looksLikeBinary = (bytes: Uint8Array): LooksLike | null => {
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'zip';
  return startsWith(bytes, 'SQLite format 3\u0000') ? 'sqlite' : null;
};

export const looksLike = (text: string): LooksLike => {
  const start = text.slice(0, 4096).trimStart();
  if (/^[{[]/.test(start)) return 'json';
  if (start.startsWith('<')) return 'xml';
  const [line = ''] = start.split(/[\r\n]/, 1);
  const fields = line.split(/[,;\t]/).length;
  if (fields < 3) return 'text';
  return /^"?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/.test(line) ? 'csv-without-header' : 'other-csv';
};
