/** Writes {@link CairnExport} as text, piece by piece, so that a vault of any size needs little memory. */

import { backupMember } from './backup-part.ts';
import { CAIRN_FORMAT, CAIRN_LIST_NAMES, CAIRN_VERSION } from './cairn-file.ts';
import type { CairnExport, Records } from './cairn-file.ts';

/** Pieces are joined as they come. An error of a source goes to the caller: what was written so far is no export. */
export async function* writeCairnJson(source: CairnExport): AsyncGenerator<string, void, undefined> {
  const { exportedAt, app, settings, backup } = source;
  const written = new Date(exportedAt).toISOString();
  yield `{\n"format": "${CAIRN_FORMAT}",\n"version": ${CAIRN_VERSION},\n`;
  yield `"exportedAt": ${JSON.stringify(written)},\n"app": ${JSON.stringify(app)},\n`;
  if (backup) yield `"backup": ${JSON.stringify(backupMember(backup))},\n`;
  for (const name of CAIRN_LIST_NAMES) {
    yield* writeList(name, source[name]);
    yield ',\n';
  }
  yield `"settings": ${JSON.stringify(settings, null, 1)},\n`;
  yield* writeList('imports', source.imports);
  yield '\n}\n';
}

/** UTF-16 units gathered before a piece is handed on. */
const PIECE_LENGTH = 65_536;

async function* writeList(name: string, records: Records<unknown>): AsyncGenerator<string, void, undefined> {
  let piece = `"${name}": [`;
  let separator = '\n';
  for await (const record of records) {
    piece += separator + JSON.stringify(record);
    separator = ',\n';
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece + (separator === '\n' ? ']' : '\n]');
}
