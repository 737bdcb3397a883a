/** In which form a record is asked for, and what its file is called. */

import { err, ok } from '@cairn/domain';
import type { LocalDay, Result } from '@cairn/domain';
import { CAIRN_LIST_NAMES, csvFileName } from '@cairn/interchange';
import type { CairnListName } from '@cairn/interchange';
import type { Call } from '../command.ts';
import { EXIT, refused } from '../reply.ts';
import type { Refused } from '../reply.ts';

const FORMATS = ['json', 'csv', 'markdown', 'fhir'] as const;

export interface Form {
  readonly format: (typeof FORMATS)[number];
  /** One of the tables alone. */
  readonly table: CairnListName | null;
}

/** `check-ins`, as its file is called. */
const tableName = (name: CairnListName): string => csvFileName(name).replace('.csv', '');

const badInput = (field: string): { readonly type: string; readonly field: string } => ({
  type: 'BadInput',
  field,
});

export const readForm = ({ given, copy }: Call): Result<Form, Refused> => {
  const written = given.text('format') ?? (given.has('markdown') ? 'markdown' : 'json');
  const format = FORMATS.find((one) => one === written);
  const refuse = (field: string, sentence: string): Result<Form, Refused> =>
    err(refused(EXIT.usage, badInput(field), sentence));
  if (format === undefined)
    return refuse('format', copy.t('cli.export.formats', { formats: FORMATS.join(', ') }));
  if (!given.has('table')) return ok({ format, table: null });
  const table = CAIRN_LIST_NAMES.find((name) => tableName(name) === given.text('table')) ?? null;
  if (table === null || format !== 'csv')
    return refuse(
      'table',
      copy.t('cli.export.tables-are', { tables: CAIRN_LIST_NAMES.map(tableName).join(', ') }),
    );
  return ok({ format, table });
};

/** Several files in one: no text to print. */
export const isArchive = ({ format, table }: Form): boolean => format === 'csv' && table === null;

/** It sorts by day, and says nothing of what is in it. */
export const fileNameOf = ({ format, table }: Form, day: LocalDay): string => {
  if (table !== null) return `cairn-${tableName(table)}-${day}.csv`;
  return NAMES[format](day);
};

const NAMES: Readonly<Record<Form['format'], (day: LocalDay) => string>> = {
  json: (day) => `cairn-${day}.json`,
  csv: (day) => `cairn-tables-${day}.zip`,
  fhir: (day) => `cairn-fhir-${day}.json`,
  markdown: (day) => `cairn-journal-${day}.md`,
};
