/** The commands, each loaded when it is asked for. Adding one is a file here, a line here and one in command-names.ts. */

import type { CommandName } from '../command-names.ts';
import type { Command } from '../command.ts';

export const LOAD_COMMAND: Readonly<Record<CommandName, () => Promise<Command>>> = {
  log: async () => (await import('./log.ts')).log,
  today: async () => (await import('./today.ts')).today,
  list: async () => (await import('./list.ts')).list,
  search: async () => (await import('./search.ts')).search,
  'look-back': async () => (await import('./look-back.ts')).lookBack,
  picture: async () => (await import('./picture.ts')).picture,
  rest: async () => (await import('./rest.ts')).rest,
  mood: async () => (await import('./mood.ts')).mood,
  energy: async () => (await import('./energy.ts')).energy,
  undo: async () => (await import('./undo.ts')).undo,
  shrink: async () => (await import('./shrink.ts')).shrink,
  path: async () => (await import('./path.ts')).path,
  step: async () => (await import('./step.ts')).step,
  ritual: async () => (await import('./ritual.ts')).ritual,
  journal: async () => (await import('./journal.ts')).journal,
  suggest: async () => (await import('./suggest.ts')).suggest,
  'help-now': async () => (await import('./help-now.ts')).helpNow,
  country: async () => (await import('./country.ts')).country,
  import: async () => (await import('./import.ts')).importFile,
  export: async () => (await import('./export.ts')).exportFile,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  calendar: async () => (await import('./calendar.ts')).calendar,
  sync: async () => (await import('./sync.ts')).sync,
  pair: async () => (await import('./pair.ts')).pair,
  serve: async () => (await import('./serve.ts')).serve,
  lock: async () => (await import('./lock.ts')).lock,
  'recovery-words': async () => (await import('./recovery-words.ts')).recoveryWords,
  'open-with-words': async () => (await import('./open-with-words.ts')).openWithWordsCommand,
  'begin-anew': async () => (await import('./begin-anew.ts')).beginAnewCommand,
  help: async () => (await import('./help.ts')).help,
  version: async () => (await import('./version.ts')).version,
};
