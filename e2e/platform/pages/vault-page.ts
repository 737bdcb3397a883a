/** The browser platform without screens: what a test asks of the vault, by name on `globalThis.cairn`. */

import { createPlatform } from '../../../apps/web/src/platform/create-platform.ts';
import type { EntityId, Result } from '@cairn/domain';
import type { RecordPage, VaultDoor, VaultError } from '@cairn/vault';

const platform = createPlatform();

const door = async (): Promise<VaultDoor> => (await platform.vault).door;

const newAct = (): EntityId => platform.newActId() as EntityId;

const keep = async (text: string): Promise<string> => {
  const kept = await (await door()).act({ act: newAct(), name: 'log-win', input: { text } });
  return kept.ok ? 'kept' : kept.error.type;
};

const texts = async (): Promise<string[]> => {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const input: { limit: number; after?: string } = { limit: 100 };
    if (after !== null) input.after = after;
    const page: Result<RecordPage, VaultError> = await (await door()).ask('record-page', input);
    if (!page.ok) throw new Error(page.error.type);
    found.push(...page.value.wins.map(({ text }) => text));
    after = page.value.next;
  } while (after !== null);
  return found;
};

declare global {
  /** Put there by the test. */
  var acked: ((text: string, took: number) => void) | undefined;
}

const writing = { on: false };

/** Writes one win after another until told to stop; each is reported once it is acknowledged. */
const writeOn = async (prefix: string): Promise<void> => {
  writing.on = true;
  for (let index = 0; writing.on; index += 1) {
    const before = performance.now();
    const text = `${prefix} ${index}`;
    const ended = await keep(text);
    globalThis.acked?.(ended === 'kept' ? text : `not kept: ${ended}`, performance.now() - before);
  }
};

const words = async (): Promise<string> => {
  const said = await (await door()).ask('recovery-words', {});
  return said.ok ? said.value.words.join(' ') : said.error.type;
};

const cairn = {
  opening: async () => (await platform.vault).opening,
  keep,
  texts,
  words,
  writeOn: (prefix: string) => void writeOn(prefix),
  stop: () => {
    writing.on = false;
  },
  beginAnew: async () => (await platform.recovery.beginAnew()).opening,
  openWithWords: async (said: string) => (await platform.recovery.openWithWords(said))?.opening ?? null,
  damagedSize: async () => (await platform.recovery.damagedFiles())[0]?.size ?? null,
  erase: () => platform.eraseEverything(),
  demo: async () => {
    const { door: demo } = await platform.openDemo();
    const today = await demo.ask('today', {});
    return today.ok ? today.value.picture.total : 0;
  },
  /** Counts how often the vault said that something changed. */
  changes: 0,
  times: async (count: number) => {
    const took: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const before = performance.now();
      await keep(`timed ${index}`);
      took.push(performance.now() - before);
    }
    return took.sort((a, b) => a - b);
  },
};

void door().then((open) => open.onChange(() => (cairn.changes += 1)));

export type CairnInPage = typeof cairn;

Object.assign(globalThis, { cairn });
