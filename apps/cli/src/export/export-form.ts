/** In which form a record is asked for, and what its file is called. */

import { err, ok } from '@cairn/domain';
import type { LocalDay, Result } from '@cairn/domain';
import { CAIRN_LIST_NAMES, csvFileName } from '@cairn/interchange';
import type { CairnListName } from '@cairn/interchange';
import type { Call } from '../command.ts';
import { EXPORT_FORMATS } from '../option-values.ts';
import { EXIT, refused } from '../reply.ts';
import type { Refused } from '../reply.ts';

export interface Form {
  readonly format: (typeof EXPORT_FORMATS)[number];
  /** One of the tables alone. */
  readonly table: CairnListName | null;
}

/** `check-ins`, as its file is called. */
const tableName = (name: CairnListName): string => csvFileName(name).replace('.csv', '');

export const TABLE_NAMES: readonly string[] = CAIRN_LIST_NAMES.map(tableName);

const badInput = (field: string): { readonly type: string; readonly field: string } => ({
  type: 'BadInput',
  field,
});

export const readForm = ({ given, copy }: Call): Result<Form, Refused> => {
  const written = given.text('format') ?? plainFormat(given);
  const format = EXPORT_FORMATS.find((one) => one === written);
  const refuse = (field: string, sentence: string): Result<Form, Refused> =>
    err(refused(EXIT.usage, badInput(field), sentence));
  if (format === undefined)
    return refuse('format', copy.t('cli.export.formats', { formats: EXPORT_FORMATS.join(', ') }));
  if (!given.has('table')) return ok({ format, table: null });
  const table = CAIRN_LIST_NAMES.find((name) => tableName(name) === given.text('table')) ?? null;
  if (table === null || format !== 'csv')
    return refuse('table', copy.t('cli.export.tables-are', { tables: TABLE_NAMES.join(', ') }));
  return ok({ format, table });
};

/** A table is one of the form that has tables. */
const plainFormat = (given: Call['given']): Form['format'] => {
  if (given.has('table')) return 'csv';
  return given.has('markdown') ? 'markdown' : 'json';
};

/** An archive by a name that says that it is one text: `z.zip` instead of `z.csv`. `null`: the name fits. */
export const archiveNameFor = (form: Form, path: string): string | null => {
  const text = /\.(?:csv|tsv|json|md|markdown|txt|html?|xml)$/i;
  return isArchive(form) && text.test(path) ? path.replace(text, '.zip') : null;
};

/** Several files in one: no text to print. */
export const isArchive = ({ format, table }: Form): boolean =>
  (format === 'csv' && table === null) || format === 'everything';

/** It sorts by day, and says nothing of what is in it. */
export const fileNameOf = ({ format, table }: Form, day: LocalDay): string => {
  if (table !== null) return `cairn-${tableName(table)}-${day}.csv`;
  return NAMES[format](day);
};

const NAMES: Readonly<Record<Form['format'], (day: LocalDay) => string>> = {
  json: (day) => `cairn-${day}.json`,
  csv: (day) => `cairn-tables-${day}.zip`,
  everything: (day) => `cairn-everything-${day}.zip`,
  fhir: (day) => `cairn-fhir-${day}.json`,
  markdown: (day) => `cairn-journal-${day}.md`,
};
