/**
 * The law of the journal: whatever is written, in whatever sittings, taken back or closed and opened in between, the page says
 * the last words that were acknowledged; words that gave way to another sitting are among its wordings; and it is found by
 * the words that it says, and by no others.
 */

import * as fc from 'fast-check';
import type { EntityId } from '@cairn/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anAct, testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

type Event =
  | { readonly does: 'write'; readonly sitting: number; readonly words: number }
  | { readonly does: 'take'; readonly which: number }
  | { readonly does: 'undo' | 'restart' | 'rest' };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ does: fc.constant('write' as const), sitting: fc.nat(3), words: fc.nat(5) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('take' as const), which: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.constant({ does: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'rest' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'restart' as const }) },
);

/** What a person would say is on the page, without knowing how it is kept. */
interface Expected {
  text: string;
  /** `null`: those of no sitting that is open. */
  sitting: EntityId | null;
  isResting: boolean;
  /** How to take back what was done, the newest last. */
  readonly undo: (() => void)[];
  /** Words that gave way at the end of a sitting. */
  readonly gaveWay: Set<string>;
}

const replace = (page: Expected, text: string, sitting: EntityId | null): void => {
  const before = page.text;
  if (text === before) return;
  if (page.sitting === null || page.sitting !== sitting) {
    page.gaveWay.add(before);
    page.undo.push(() => {
      page.gaveWay.add(page.text);
      Object.assign(page, { text: before, sitting: null });
    });
  }
  Object.assign(page, { text, sitting });
};

test('the page says the last words that were kept, and nothing that gave way is lost', async () => {
  let story = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 24 }), async (events) => {
      story += 1;
      await live(events, `story${story}x`);
    }),
    { numRuns: Number(process.env['CAIRN_RUNS'] ?? 25), seed: 20_261_126 },
  );
});

const live = async (events: readonly Event[], story: string): Promise<void> => {
  const sittings = [0, 1, 2, 3].map(() => anAct());
  const first = `${story}first`;
  const { entry } = await vault.does('keep-entry', { text: first, sitting: sittings[0] ?? anAct() });
  const page: Expected = {
    ...{ text: first, sitting: sittings[0] ?? null, isResting: false, undo: [], gaveWay: new Set() },
  };
  for (const one of events) {
    await happen(one, { page, id: entry.id, story, sittings });
    await look(page, entry.id);
  }
  vault = await vault.reopened();
  await look(page, entry.id);
};

interface Scene {
  readonly page: Expected;
  readonly id: EntityId;
  readonly story: string;
  readonly sittings: readonly EntityId[];
}

const happen = async (one: Event, { page, id, story, sittings }: Scene): Promise<void> => {
  switch (one.does) {
    case 'write': {
      const sitting = sittings[one.sitting] ?? id;
      const text = `${story}words${one.words}`;
      await vault.does('write-entry', { id, text, sitting });
      return replace(page, text, sitting);
    }
    case 'take': {
      const wording = (await vault.asks('journal-entry', { id }))?.wordings[one.which];
      if (wording === undefined) return;
      await vault.does('take-wording', { id, wording: wording.id });
      return replace(page, wording.text, null);
    }
    case 'rest': {
      const before = page.isResting;
      await vault.does('let-entry-rest', { id, resting: !before });
      page.isResting = !before;
      page.undo.push(() => (page.isResting = before));
      return;
    }
    case 'undo': {
      const back = page.undo.pop();
      if (back === undefined) return;
      await vault.does('undo', {});
      return back();
    }
    case 'restart':
      vault = await vault.reopened();
      return;
    default:
      return one satisfies never;
  }
};

const look = async (page: Expected, id: EntityId): Promise<void> => {
  const told = await vault.asks('journal-entry', { id });
  const wordings = told?.wordings.map(({ text }) => text) ?? [];
  expect(told?.entry.text).toBe(page.text);
  for (const words of page.gaveWay) expect([page.text, ...wordings]).toContain(words);
  expect(new Set([page.text, ...wordings]).size).toBe(wordings.length + 1);
  for (const words of [page.text, ...wordings]) {
    const hits = (await vault.asks('search-journal', { text: words })).entries.map((entry) => entry.id);
    expect([words, hits]).toEqual([words, words === page.text && !page.isResting ? [id] : []]);
  }
};
