/** Parts of answers that are worked out each time and kept nowhere: how words are to be met, and what came between. */

import { isJournalIntent, isOfReflection } from '../at-once.ts';
import type { ToldAnew } from '../context.ts';
import type { IntentName } from '../door/intents.ts';
import { fetched } from '../refusal.ts';
import { toneOfWin } from './log-win.ts';

type Table = { readonly [N in IntentName]?: ToldAnew<N> };

const OF_WINS: Table = {
  'log-win': async (context, input) => ({ tone: await toneOfWin(context, input) }),
  'edit-win': async (_context, { set }) => ({
    tone: await (await fetched(import('./edit-win.ts'))).toneOfEdit(set),
  }),
};

/** `undefined` where the whole answer was kept. */
export const toldAnew = async <N extends IntentName>(name: N): Promise<ToldAnew<N> | undefined> =>
  OF_WINS[name] ?? (await laterTable(name))[name];

const laterTable = async (name: IntentName): Promise<Table> => {
  if (isJournalIntent(name))
    return (await fetched(import('./journal/tell-journal-anew.ts'))).JOURNAL_TOLD_ANEW;
  if (isOfReflection(name))
    return (await fetched(import('./reflection/tell-thoughts-anew.ts'))).THOUGHTS_TOLD_ANEW;
  if (name === 'undo') return (await fetched(import('./taken-back.ts'))).UNDO_TOLD_ANEW;
  return (await fetched(import('./paths/tell-paths-anew.ts'))).PATHS_TOLD_ANEW;
};

/** What of an answer is kept. Of a page of the journal that is its id: its words lie in one place. */
export const keptPart = (name: IntentName, answer: object): string => {
  const isJournal = isJournalIntent(name);
  return JSON.stringify(answer, (key, value: unknown) => {
    if (key === 'tone' || (key === 'taken' && name === 'undo')) return undefined;
    if (key === 'offer' && name === 'step-not-now') return undefined;
    return key === 'entry' && isJournal ? idAlone(value) : value;
  });
};

const idAlone = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? { id: value.id } : value;
