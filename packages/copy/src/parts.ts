/** The words come in parts, so that Today does not wait for those of settings, nor a page for those of the prompt. Pure. */

export const COPY_PARTS = [
  'today',
  'help',
  'paths',
  'rest',
  'days',
  'look-back',
  'insights',
  'journal',
  'thoughts',
  'model',
  'lock',
  'devices',
  'about',
  'after',
  'zoom',
  'scales',
  'supporter',
  'cli',
] as const;

export type CopyPart = (typeof COPY_PARTS)[number];

/** A language other than English comes in piles of several parts: few choose it, and each file costs a slow phone. */
export const PILES = ['first', 'pages', 'cli', 'supporter'] as const;

export type Pile = (typeof PILES)[number];

const FIRST_PILE: ReadonlySet<CopyPart> = new Set<CopyPart>(['today', 'help', 'after', 'rest']);

export const pileOf = (part: CopyPart): Pile => {
  if (part === 'cli' || part === 'supporter') return part;
  return FIRST_PILE.has(part) ? 'first' : 'pages';
};

/** What may stand on the first screen, whatever happens there. */
const ON_TODAY = new Set([...['app', 'nav', 'today', 'met', 'hide', 'twin', 'picture', 'vault-error']]);

/** Help is there at once, whatever else is still on its way. */
const IN_HELP = new Set(['help', 'lines', 'grounding', 'plan', 'people', 'heavy']);

/** Rituals, reminders, timers and the six small ways. */
const DAYS = new Set([
  ...[
    'rituals',
    'ritual',
    'roots',
    'remind',
    'calendar',
    'six',
    'timer',
    'walk',
    'chore',
    'page',
    'meal',
    'reach',
  ],
]);

/** Paths, their ladders and steps. */
const IN_PATHS = new Set([
  'paths',
  'way-in',
  'path',
  'step',
  'obstacle',
  'trac',
  'fit',
  'expect',
  'planned',
  'gap',
]);

/** Look back, and all that opens on it. */
const IN_LOOK_BACK = new Set([
  ...['look-back', 'months', 'that-day', 'firsts', 'then-now', 'growth', 'shelf', 'many', 'paper'],
]);

/** What seems to go together, and the coin. */
const OF_INSIGHTS = new Set(['insights', 'coin']);

/** Thoughts, and what answers them. */
const OF_THOUGHTS = new Set(['thoughts', 'thought', 'evidence']);

/** A model that somebody brings: for the few who do. */
const OF_A_MODEL = new Set(['model', 'model-trouble']);

/** The lock, the way back in, and copies that are kept elsewhere. */
const OF_THE_LOCK = new Set(['lock', 'unlock', 'backup', 'restore']);

/** Two devices that meet, the list of them, what keeps them in step, and what is shared by the same relay. */
const OF_DEVICES = new Set(['devices', 'pair', 'sync', 'share']);

/** What may follow a kept stone. */
const AFTER = new Set(['celebrate', 'pause', 'gentle']);

/** Questionnaires, and how sure one was: for those who wanted them. */
const OF_SCALES = new Set(['scales', 'appointments', 'calm', 'sure', 'report']);

/** Pages to read at leisure: what Cairn is and is not, and why. */
const ABOUT = new Set(['about', 'why', 'not', 'privacy']);

/** The window bears the name of a place before the place itself is here. */
const isTitle = (key: string): boolean => /^[a-z-]+\.title$/.test(key);

/** The first that knows the scope. */
const SCOPES: readonly (readonly [ReadonlySet<string>, CopyPart])[] = [
  [IN_PATHS, 'paths'],
  [DAYS, 'days'],
  [IN_LOOK_BACK, 'look-back'],
  [OF_INSIGHTS, 'insights'],
  [OF_THOUGHTS, 'thoughts'],
  [OF_A_MODEL, 'model'],
  [OF_THE_LOCK, 'lock'],
  [OF_DEVICES, 'devices'],
  [OF_SCALES, 'scales'],
  [ABOUT, 'about'],
  [AFTER, 'after'],
  [ON_TODAY, 'today'],
];

export const partOf = (key: string): CopyPart => {
  const [scope = ''] = key.split('.');
  if (scope === 'cli' || scope === 'zoom' || scope === 'supporter') return scope;
  if (IN_HELP.has(scope)) return 'help';
  if (isTitle(key)) return 'today';
  if (scope === 'journal') return scope;
  return SCOPES.find(([scopes]) => scopes.has(scope))?.[1] ?? 'rest';
};
