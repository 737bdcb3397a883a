/** Every command by name, with how it is asked for and the line that help has for it. In the order of help. */

import type { PlainKey } from '@cairn/copy';

export interface CommandUsage {
  /** After `cairn`. The same in every language. */
  readonly usage: string;
  readonly about: PlainKey;
  /** Where a command does several things, each with what it takes: told when help for it is asked for. */
  readonly forms?: readonly string[];
}

export type CommandName =
  | 'log'
  | 'today'
  | 'list'
  | 'search'
  | 'look-back'
  | 'insights'
  | 'picture'
  | 'rest'
  | 'mood'
  | 'energy'
  | 'check-in'
  | 'undo'
  | 'evidence'
  | 'shrink'
  | 'path'
  | 'step'
  | 'ritual'
  | 'journal'
  | 'suggest'
  | 'help-now'
  | 'country'
  | 'import'
  | 'export'
  | 'report'
  | 'backup'
  | 'restore'
  | 'calendar'
  | 'sync'
  | 'pair'
  | 'devices'
  | 'share'
  | 'serve'
  | 'lock'
  | 'recovery-words'
  | 'open-with-words'
  | 'begin-anew'
  | 'help'
  | 'completion'
  | 'man'
  | 'version';

export const USAGES: Readonly<Record<CommandName, CommandUsage>> = {
  log: {
    usage: 'log WORDS [--on DAY] [--area AREA] [--effort 1-3] [--note WORDS] [--big]',
    about: 'cli.help.log',
  },
  today: {
    usage: 'today',
    about: 'cli.help.today',
  },
  list: {
    usage: 'list [--area AREA] [--limit 20] [--after PLACE]',
    about: 'cli.help.list',
  },
  search: {
    usage: 'search WORDS [--area AREA] [--limit 20] [--after PLACE]',
    about: 'cli.help.search',
  },
  'look-back': {
    usage: 'look-back [--month | --year | --all]',
    about: 'cli.help.look-back',
  },
  insights: {
    usage: 'insights [--why]',
    about: 'cli.help.insights',
  },
  picture: {
    usage: 'picture --svg FILE [--replace] [--light noon] [--dark] [--size 1440x900]',
    about: 'cli.help.picture',
  },
  rest: {
    usage: 'rest [--on DAY] [--undo]',
    about: 'cli.help.rest',
  },
  mood: {
    usage: 'mood very-low | low | in-between | good | very-good | 0-10',
    about: 'cli.help.mood',
  },
  energy: {
    usage: 'energy 1-3',
    about: 'cli.help.energy',
  },
  'check-in': {
    usage:
      'check-in [--mood 0-10] [--energy 1-3] [--confidence 0-10] [--sleep 6:30] [--note WORDS] [--on DAY]',
    about: 'cli.help.check-in',
    forms: [
      'check-in --list [--limit 1-500]',
      'check-in --change N [--mood 0-10 | none] [--energy 1-3 | none] [--sleep 6:30 | none] [--note WORDS]',
    ],
  },
  undo: {
    usage: 'undo',
    about: 'cli.help.undo',
  },
  evidence: {
    usage: 'evidence THOUGHT [--not-meant]',
    about: 'cli.help.evidence',
  },
  shrink: {
    usage: 'shrink WORDS [--smaller 1-20] [--ladder LADDER]',
    about: 'cli.help.shrink',
  },
  path: {
    usage: 'path [N | new WORDS | rest N | arrive N | go N | back [N]]',
    about: 'cli.help.path',
    forms: [
      'path new WORDS [--why WORDS] [--ladder LADDER] [--bare]',
      'path rest N [--undo]',
      'path arrive N [--undo]',
      'path go N',
      'path back [N]',
    ],
  },
  step: {
    usage: 'step [done N.M | smaller N.M | plan N.M ANCHOR | not-now N.M OBSTACLE | stay N.M | drop N.M]',
    about: 'cli.help.step',
    forms: [
      'step done N.M [--words WORDS] [--effort 1-3] [--pleasure 0-10] [--mastery 0-10] [--note WORDS] [--big]',
      'step smaller N.M [--keep]',
      'step plan N.M [ANCHOR] [--on DAY] [--at 9:30] [--place WORDS] [--undo]',
      'step not-now N.M too-big | too-tired | forgot | dreaded | life | not-mine',
      'step stay N.M',
      'step drop N.M',
    ],
  },
  ritual: {
    usage: 'ritual [new WORDS | done N | rest N]',
    about: 'cli.help.ritual',
    forms: [
      'ritual new WORDS [--after ANCHOR] [--part am | pm | eve] [--at 7:30] [--days mon,wed] [--line WORDS] [--wake]',
      'ritual done N [--words WORDS] [--on DAY]',
      'ritual rest N [--undo]',
    ],
  },
  journal: {
    usage: 'journal [WORDS | - | --list | --find WORDS]',
    about: 'cli.help.journal',
    forms: [
      'journal WORDS [--on DAY]',
      'journal --list [--limit 20] [--after PLACE]',
      'journal --find WORDS [--limit 20] [--after PLACE]',
    ],
  },
  suggest: {
    usage: 'suggest [--energy 1-3] [did N | not-today N]',
    about: 'cli.help.suggest',
  },
  'help-now': {
    usage: 'help-now [--country COUNTRY]',
    about: 'cli.help.help-now',
  },
  country: {
    usage: 'country [COUNTRY | none]',
    about: 'cli.help.country',
  },
  import: {
    usage:
      'import FILE|FOLDER|- [--dry-run | --offer] [--mood WORD=0-10]... [--date-order day-first | month-first] [--map ROLE=COLUMN]...',
    about: 'cli.help.import',
  },
  export: {
    usage:
      'export [FILE | -] [--format FORMAT | --table TABLE | --markdown] [--from DAY] [--to DAY] [--path N] [--replace]',
    about: 'cli.help.export',
    forms: [
      'export [FILE | -] [--from DAY] [--to DAY] [--path N]',
      'export [FILE] --format csv | everything',
      'export [FILE | -] --table TABLE',
      'export [FILE | -] --format markdown | fhir',
    ],
  },
  report: {
    usage: 'report [--from DAY] [--to DAY] [--parts PARTS]... [--html FILE [--replace]]',
    about: 'cli.help.report',
  },
  backup: {
    usage: 'backup [FILE [--replace] | --to FOLDER [--keep 7]] [--passphrase-file FILE]',
    about: 'cli.help.backup',
    forms: ['backup --to FOLDER --keep 7 --passphrase-file FILE'],
  },
  restore: {
    usage: 'restore FILE [--passphrase-file FILE] [--dry-run]',
    about: 'cli.help.restore',
  },
  calendar: {
    usage: 'calendar [--out FILE | --serve [--port 4748]] [--words]',
    about: 'cli.help.calendar',
  },
  sync: {
    usage: 'sync [--with ADDRESS [--invite CODE] | --off [--anyway] | --erase-there [--anyway] | --go-on]',
    about: 'cli.help.sync',
  },
  pair: {
    usage: 'pair [--with ADDRESS | --code CODE | --words --with ADDRESS]',
    about: 'cli.help.pair',
    forms: [
      'pair --with ADDRESS [--invite CODE]',
      'pair --code CODE',
      'pair --words --with ADDRESS [--invite CODE]',
    ],
  },
  devices: {
    usage: 'devices [N] [--name NAME | --remove] [--yes]',
    about: 'cli.help.devices',
    forms: ['devices [N] --name NAME', 'devices N --remove [--yes]'],
  },
  share: {
    usage: 'share [new | withdraw N]',
    about: 'cli.help.share',
    forms: [
      'share new [--line WORDS] [--stone WORDS]... [--with-days] [--days 1-30] [--views 1-100] [--name NAME] [--dry-run]',
      'share withdraw N',
    ],
  },
  serve: {
    usage: 'serve [--invite [--uses 1] | --backup FILE | --migrate [--last]]',
    about: 'cli.help.serve',
    forms: ['serve --invite [--uses 1]', 'serve --backup FILE', 'serve --migrate [--last]'],
  },
  lock: {
    usage: 'lock [--pin | --off] [--passphrase-file FILE]',
    about: 'cli.help.lock',
  },
  'recovery-words': {
    usage: 'recovery-words [--yes]',
    about: 'cli.help.recovery-words',
  },
  'open-with-words': {
    usage: 'open-with-words',
    about: 'cli.help.open-with-words',
  },
  'begin-anew': {
    usage: 'begin-anew [--locked]',
    about: 'cli.help.begin-anew',
  },
  help: {
    usage: 'help [COMMAND]',
    about: 'cli.help.help',
  },
  completion: {
    usage: 'completion bash | zsh | fish',
    about: 'cli.help.completion',
  },
  man: {
    usage: 'man',
    about: 'cli.help.man',
  },
  version: {
    usage: 'version',
    about: 'cli.help.version',
  },
};

export const COMMAND_NAMES: readonly CommandName[] = Object.keys(USAGES).filter(isCommandName);

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(USAGES, name);
}
