/**
 * All intents by name. Adding one is a file, a line here or in `later-intents.ts` (`path-intents.ts`, `journal-intents.ts`), and its entry in the door. What Today does
 * is at hand; the others come in a file of their own when the first of them is asked for.
 */

import { isJournalIntent, isOfReflection } from '../at-once.ts';
import type { IntentAtOnce, LaterIntent, LookBackIntent, PathIntent, ReflectionIntent } from '../at-once.ts';
import type { IntentHandler } from '../context.ts';
import type { IntentName } from '../door/intents.ts';
import { fetched } from '../refusal.ts';
import { keepDraft } from './keep-draft.ts';
import { letRest } from './let-rest.ts';
import { logWin } from './log-win.ts';

const AT_ONCE: { readonly [N in IntentAtOnce]: IntentHandler<N> } = {
  'log-win': logWin,
  'let-rest': letRest,
  'keep-draft': keepDraft,
};

const isAtOnce = (name: IntentName): name is IntentAtOnce => Object.hasOwn(AT_ONCE, name);

const LOOK_BACK: { readonly [N in LookBackIntent]: true } = {
  'edit-wins': true,
  'trash-wins': true,
  'let-wins-rest': true,
  'keep-near': true,
};

const isLookBack = (name: IntentName): name is LookBackIntent => Object.hasOwn(LOOK_BACK, name);

const handlerOf = async (name: IntentName): Promise<unknown> => {
  if (isAtOnce(name)) return AT_ONCE[name];
  if (isJournalIntent(name)) return (await fetched(import('./journal-intents.ts'))).JOURNAL_INTENTS[name];
  if (isLookBack(name)) return (await fetched(import('./look-back-intents.ts'))).LOOK_BACK_INTENTS[name];
  if (isOfReflection(name)) return reflectionIntent(name);
  const { LATER_INTENTS: later } = await fetched(import('./later-intents.ts'));
  if (Object.hasOwn(later, name)) return later[name as LaterIntent];
  const { PATH_INTENTS: paths } = await fetched(import('./path-intents.ts'));
  return Object.hasOwn(paths, name) ? paths[name as PathIntent] : undefined;
};

const reflectionIntent = async (name: string): Promise<unknown> => {
  const { REFLECTION_INTENTS: reflection } = await fetched(import('./reflection-intents.ts'));
  return Object.hasOwn(reflection, name) ? reflection[name as ReflectionIntent] : undefined;
};

/** `undefined` for a name that is none, whatever its type claims. The tables are held to their types where they stand. */
export const intentNamed = async <N extends IntentName>(name: N): Promise<IntentHandler<N> | undefined> =>
  (await handlerOf(name)) as IntentHandler<N> | undefined;
