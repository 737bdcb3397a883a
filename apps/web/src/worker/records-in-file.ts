/**
 * Records of a long file stay in it until they are kept: the act that brings them in says which file it is and what was answered, and
 * here, beside the vault, they are made of it some at a time.
 */

import { readImportInPieces } from '@cairn/interchange';
import type { ImportOptions, ImportSource } from '@cairn/interchange';
import { derivedId } from '@cairn/vault';
import type { ActRequest, IncomingRecords, IntentName } from '@cairn/vault';

export interface RecordsInFile {
  /** In a browser its `File`, which goes from a page to a worker, and from tab to tab, without its content. */
  readonly file: ImportSource;
  readonly answers: Omit<ImportOptions, 'hashId' | 'openTables' | 'onShare'>;
}

/** What a page says of such an import: counts, and where its records lie. */
export interface FiledRecords extends IncomingRecords {
  readonly inFile: RecordsInFile;
}

const isFiled = (input: ActRequest<IntentName>['input']): input is FiledRecords => 'inFile' in input;

/** Rejects with a `DOMException` where the file can no longer be read as it was: nothing is kept then. */
export const withRecords = async (request: ActRequest<IntentName>): Promise<ActRequest<IntentName>> => {
  if (request.name !== 'import-records' || !isFiled(request.input)) return request;
  const { inFile, ...input } = request.input;
  const hashId = (key: string) => derivedId('import', key);
  const read = await readImportInPieces(inFile.file, { ...inFile.answers, hashId });
  if (!read.ok) throw new DOMException('the file is another than before', 'NotReadableError');
  const { plan, pieces } = read.value;
  const { wins, checkIns, restDays } = plan;
  return {
    ...request,
    input: { ...input, wins, checkIns, restDays, ...(pieces === null ? {} : { pieces }) },
  };
};
