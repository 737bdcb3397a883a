/** What may stand behind the options of commands: for help, for completion, and for the commands themselves. */

import type { CommandName } from './command-names.ts';

export const EXPORT_FORMATS = ['json', 'csv', 'markdown', 'fhir', 'everything'] as const;

export const REPORT_PARTS = ['areas', 'check-ins', 'forms', 'paths:N', 'words:BEGINNING'] as const;

export const DATE_ORDERS = ['day-first', 'month-first'] as const;

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** As they are typed after `--map`. */
const ROLES = ['date=', 'time=', 'text=', 'done=', 'mood=', 'tags=', 'note=', 'scale='];

const ENERGIES = ['1', '2', '3'];

/** By the name of the option, which means the same wherever it is taken. A part that goes on stands without its example. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  effort: ENERGIES,
  energy: ENERGIES,
  format: EXPORT_FORMATS,
  'date-order': DATE_ORDERS,
  map: ROLES,
  parts: REPORT_PARTS.map((part) => part.replace(/[A-Z]+$/, '')),
  light: ['dawn', 'morning', 'noon', 'late', 'dusk', 'night'],
  part: ['am', 'pm', 'eve', 'any'],
};

/** What is named by the language, or by a file that has its own list. */
export interface NamedValues {
  readonly tables: readonly string[];
  readonly areas: readonly string[];
  readonly days: readonly string[];
}

/** `--to` of `backup` is a folder. */
export const valuesBehind = (
  name: CommandName,
  option: string,
  { tables, areas, days }: NamedValues,
): readonly string[] => {
  if (name === 'backup') return [];
  if (option === 'table') return tables;
  if (option === 'area') return areas;
  return ['on', 'from', 'to'].includes(option) ? days : (BEHIND[option] ?? []);
};

/** Options with a file or a folder behind them. */
export const isFileOption = (name: CommandName, option: string): boolean =>
  ['html', 'svg', 'out', 'passphrase-file'].includes(option) ||
  (name === 'backup' && option === 'to') ||
  (name === 'serve' && option === 'backup');

const WITH_FILES: readonly CommandName[] = ['import', 'export', 'backup', 'restore'];

/** Commands that are told a file by its name alone. */
export const takesFile = (name: CommandName): boolean => WITH_FILES.includes(name);
