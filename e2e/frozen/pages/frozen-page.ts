/** The vault behind the platform, reached from a test as `globalThis.frozen`. */

import { createPlatform } from '../../../apps/web/src/platform/create-platform.ts';
import type { EntityId } from '@cairn/domain';
import type { IntentName, Intents, Opening, Queries } from '@cairn/vault';

const platform = createPlatform();

let vault = platform.vault;

const act = async <N extends IntentName>(
  name: N,
  input: Intents[N]['input'],
): Promise<Intents[N]['output']> => {
  const done = await (await vault).door.act({ act: platform.newActId() as EntityId, name, input });
  if (!done.ok) throw new Error(done.error.type);
  return done.value;
};

/** Everything in the vault, as export gives it. */
const all = async (): Promise<Queries['export-page']['output'][]> => {
  const pages: Queries['export-page']['output'][] = [];
  let after: string | null = null;
  do {
    const input: Queries['export-page']['input'] = after === null ? {} : { after };
    const page = await (await vault).door.ask('export-page', input);
    if (!page.ok) throw new Error(page.error.type);
    pages.push(page.value);
    after = page.value.next;
  } while (after !== null);
  return pages;
};

const frozen = {
  opening: async (): Promise<Opening> => (await vault).opening,
  act,
  all,
  settings: async () => (await vault).door.ask('settings', {}),
  words: async () => (await vault).door.ask('recovery-words', {}),
  openWithWords: async (words: string): Promise<boolean> => {
    const opened = await platform.recovery.openWithWords(words);
    if (opened !== null) vault = Promise.resolve(opened);
    return opened?.opening.type === 'ready';
  },
};

export type FrozenInPage = typeof frozen;

Object.assign(globalThis, { frozen });
