/** The journal as a person would live with it: a page, a pause, another sitting, a way back. */

import type { EntityId, Instant, JournalEntry, LocalDay, PrivateText } from '@cairn/domain';
import { LONGEST_PAGE } from '@cairn/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anAct, testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const aPage = async (text: string): Promise<JournalEntry> => (await vault.does('keep-entry', { text })).entry;

const write = (id: EntityId, text: string, sitting: EntityId): Promise<{ readonly entry: JournalEntry }> =>
  vault.does('write-entry', { id, text, sitting });

const opened = async (id: EntityId) => {
  const found = await vault.asks('journal-entry', { id });
  if (found === null) throw new Error('There is no such page');
  return found;
};

const before = async (id: EntityId): Promise<readonly string[]> =>
  (await opened(id)).wordings.map(({ text }) => text);

const found = async (text: string): Promise<readonly string[]> =>
  (await vault.asks('search-journal', { text })).entries.map((entry) => entry.text);

test('a page begins with its first words, on the day they are written', async () => {
  const act = anAct();
  const { entry } = await vault.does('keep-entry', { text: ' Rain all day.\r\n', prompt: 'window' }, act);
  expect(entry).toEqual({
    ...{ id: act, text: 'Rain all day.', localDay: '2026-05-03', at: Date.UTC(2026, 4, 3, 10) },
    ...{ zone: 'Europe/Berlin', prompt: 'window', win: null, resting: false, trashed: false },
    importBatch: null,
  });
  expect((await vault.asks('journal-page', {})).entries).toEqual([entry]);
  expect(await vault.asks('journal-entry', { id: act })).toEqual({ entry, wordings: [], wins: [] });
});

test('a page of another day has no hour, and none of a day to come', async () => {
  const on = '2026-04-30' as LocalDay;
  const { entry } = await vault.does('keep-entry', { text: 'I was tired.', on });
  expect([entry.localDay, entry.at]).toEqual([on, null]);
  const tomorrow = '2026-05-04' as LocalDay;
  expect((await vault.refuses('keep-entry', { text: 'x', on: tomorrow })).type).toBe('DayNotPossible');
});

test('a page without words is not kept, and one that is too long is told so and stays as it was', async () => {
  expect((await vault.refuses('keep-entry', { text: ' \n ' })).type).toBe('Empty');
  const { id } = await aPage('Rain all day.');
  const long = 'a'.repeat(LONGEST_PAGE + 1);
  expect(await vault.refuses('write-entry', { id, text: long, sitting: id })).toEqual({
    ...{ type: 'TooLong', length: LONGEST_PAGE + 1, longest: LONGEST_PAGE },
  });
  expect((await vault.refuses('write-entry', { id, text: '', sitting: id })).type).toBe('Empty');
  expect((await opened(id)).entry.text).toBe('Rain all day.');
  const whole = 'a'.repeat(LONGEST_PAGE);
  expect((await write(id, whole, id)).entry.text).toBe(whole);
});

test('the pauses of the sitting that began a page leave one wording of it, the last', async () => {
  const { id } = await aPage('Rai');
  for (const text of ['Rain', 'Rain all', 'Rain all day.']) await write(id, text, id);
  expect((await opened(id)).entry.text).toBe('Rain all day.');
  expect(await before(id)).toEqual([]);
  const sitting = anAct();
  const other = (await vault.does('keep-entry', { text: 'Tom', sitting })).entry.id;
  await write(other, 'Tom called.', sitting);
  expect(await before(other)).toEqual([]);
});

test('the first pause of a sitting keeps the words that gave way, and later ones do not', async () => {
  const { id } = await aPage('Rain all day.');
  vault.at('2026-05-03 11:00');
  const [noon, evening] = [anAct(), anAct()];
  for (const text of ['Rain all day. I', 'Rain all day. I slept.']) await write(id, text, noon);
  vault.at('2026-05-03 21:00');
  for (const text of ['Less rain', 'Less rain now.']) await write(id, text, evening);
  const { entry, wordings } = await opened(id);
  expect(entry.text).toBe('Less rain now.');
  expect(wordings.map(({ text, at, concurrent }) => [text, at, concurrent])).toEqual([
    ['Rain all day. I slept.', Date.UTC(2026, 4, 3, 21), false],
    ['Rain all day.', Date.UTC(2026, 4, 3, 11), false],
  ]);
});

test('a pause in which nothing changed keeps nothing', async () => {
  const { id } = await aPage('Rain all day.');
  await write(id, 'Rain all day.', anAct());
  expect(await before(id)).toEqual([]);
});

test('a page goes back to an earlier wording, and what it said is kept in its turn', async () => {
  const { id } = await aPage('Rain all day.');
  await write(id, 'Something sharper.', anAct());
  const [wording] = (await opened(id)).wordings;
  if (wording === undefined) throw new Error('No wording');
  await vault.does('take-wording', { id, wording: wording.id });
  expect((await opened(id)).entry.text).toBe('Rain all day.');
  expect(await before(id)).toEqual(['Something sharper.']);
  await vault.does('undo', {});
  expect((await opened(id)).entry.text).toBe('Something sharper.');
  expect(await before(id)).toEqual(['Rain all day.']);
  const { id: other } = await aPage('Another page.');
  expect((await vault.refuses('take-wording', { id: other, wording: wording.id })).type).toBe('NotFound');
});

test('a page is left as it is beside other words: they stay, and are not asked about again', async () => {
  const { id } = await aPage('Rain all day.');
  const other = {
    id: 'c'.repeat(32) as EntityId,
    entry: id,
    text: 'It rained.' as PrivateText,
    at: 1 as Instant,
  };
  await vault.does('import-records', {
    ...{ format: 'cairn-json', fileName: 'cairn.json', wins: [], checkIns: [], restDays: [] },
    wordings: [{ ...other, concurrent: true }],
  });
  const told = async () => (await opened(id)).wordings.map(({ text, concurrent }) => [text, concurrent]);
  expect(await told()).toEqual([['It rained.', true]]);
  await vault.does('leave-wording', { id, wording: other.id });
  expect(await told()).toEqual([['It rained.', false]]);
  await vault.does('undo', {});
  expect(await told()).toEqual([['It rained.', true]]);
  const page = await aPage('Another page.');
  const refused = await vault.refuses('leave-wording', { id: page.id, wording: other.id });
  expect(refused.type).toBe('NotFound');
});

test('undo takes back a sitting whole, and loses none of it', async () => {
  const { id } = await aPage('Rain all day.');
  const sitting = anAct();
  for (const text of ['Sun', 'Sun at last.']) await write(id, text, sitting);
  await vault.does('undo', {});
  expect((await opened(id)).entry.text).toBe('Rain all day.');
  expect(await before(id)).toEqual(['Sun at last.']);
  // Whoever goes on writing in the same sitting has both behind them.
  await write(id, 'Sun at last, and Tom.', sitting);
  expect((await before(id)).toSorted()).toEqual(['Rain all day.', 'Sun at last.']);
});

test('undo of a page that was begun puts it in the trash with all that was written since', async () => {
  const { id } = await aPage('Rai');
  await write(id, 'Rain all day.', id);
  await vault.does('undo', {});
  expect((await vault.asks('journal-page', {})).entries).toEqual([]);
  const { entries } = await vault.asks('journal-trash-page', {});
  expect(entries.map(({ text }) => text)).toEqual(['Rain all day.']);
});

test('long writing leaves what was done before it undoable', async () => {
  await vault.does('log-win', { text: 'opened the curtains' });
  const { id } = await aPage('R');
  for (let n = 0; n < 720; n += 1) await write(id, `Rain ${n}`, id);
  await vault.does('undo', {});
  expect((await vault.does('undo', {})).undone).toBe('log-win');
});

test('an act that is sent again is told the page as it is, and does nothing twice', async () => {
  const { id } = await aPage('Rain');
  const [act, sitting] = [anAct(), anAct()];
  await vault.does('write-entry', { id, text: 'Rain all', sitting }, act);
  await write(id, 'Rain all day.', sitting);
  const { entry } = await vault.does('write-entry', { id, text: 'Rain all', sitting }, act);
  expect(entry.text).toBe('Rain all day.');
  const kept = await vault.database.all<{ answer: string }>(
    `SELECT answer FROM act WHERE name LIKE '%-entry'`,
  );
  expect(JSON.stringify(kept)).not.toContain('Rain');
});

test('a page ends as a win at any length, and as the same one however often', async () => {
  const { id } = await aPage('No');
  const first = await vault.does('end-entry', { id });
  expect(first).toMatchObject({
    isFirst: true,
    isReturn: false,
    tone: 'ordinary',
    entry: { win: first.win.id },
  });
  expect(first.win).toMatchObject({
    text: 'Wrote in the journal',
    area: 'mind',
    note: null,
    localDay: '2026-05-03',
  });
  await write(id, 'No words today, and then some.', id);
  const again = await vault.does('end-entry', { id });
  expect([again.win, again.isFirst]).toEqual([first.win, false]);
  expect((await vault.asks('record-page', {})).wins).toEqual([first.win]);
  expect((await opened(id)).wins).toEqual([first.win]);
});

test('undo of an end takes the win away and leaves the page', async () => {
  const { id } = await aPage('No');
  await vault.does('end-entry', { id });
  await vault.does('undo', {});
  expect((await vault.asks('record-page', {})).wins).toEqual([]);
  expect(await opened(id)).toMatchObject({ entry: { win: null }, wins: [] });
  const { win } = await vault.does('end-entry', { id });
  expect((await vault.asks('record-page', {})).wins).toEqual([win]);
});

test('a page whose win was removed for ever ends as another', async () => {
  const { id } = await aPage('No');
  const { win: first } = await vault.does('end-entry', { id });
  await vault.does('trash-win', { id: first.id });
  await vault.does('purge-win', { id: first.id });
  const { win } = await vault.does('end-entry', { id });
  expect(win.id).not.toBe(first.id);
  expect((await vault.asks('record-page', {})).wins).toEqual([win]);
});

test('the words of a page are read for nobody who did not ask', async () => {
  const { id } = await aPage('I want to die.');
  expect((await vault.does('end-entry', { id })).tone).toBe('ordinary');
  await vault.does('change-setting', { key: 'journalCheck', value: true });
  const act = anAct();
  const { tone, win } = await vault.does('end-entry', { id }, act);
  expect([tone, win.resting]).toEqual(['wish', false]);
  // What was read is kept nowhere, and read again when the same is asked again.
  const kept = await vault.database.all<{ answer: string }>('SELECT answer FROM act');
  expect(JSON.stringify(kept)).not.toContain('wish');
  expect((await vault.does('end-entry', { id }, act)).tone).toBe('wish');
});

test('wins are put together with a page and taken apart, each by itself', async () => {
  const { id } = await aPage('A long day.');
  const { win: tea } = await vault.does('log-win', { text: 'made tea' });
  const { win: walk } = await vault.does('log-win', { text: 'walked to the gate' });
  await vault.does('link-entry', { id, win: tea.id, linked: true });
  await vault.does('link-entry', { id, win: walk.id, linked: true });
  await vault.does('link-entry', { id, win: walk.id, linked: true });
  const linked = async () => (await opened(id)).wins.map(({ text }) => text).toSorted();
  expect(await linked()).toEqual(['made tea', 'walked to the gate']);
  await vault.does('link-entry', { id, win: tea.id, linked: false });
  expect(await linked()).toEqual(['walked to the gate']);
  await vault.does('undo', {});
  expect(await linked()).toEqual(['made tea', 'walked to the gate']);
  await vault.does('trash-win', { id: walk.id });
  expect(await linked()).toEqual(['made tea']);
  const nobody = 'f'.repeat(32) as EntityId;
  expect((await vault.refuses('link-entry', { id, win: nobody, linked: true })).type).toBe('NotFound');
});

test('a page is found by its words as they are now; one that rests or lies in the trash is not', async () => {
  const { id } = await aPage('Rain at the window, and a café in my head.');
  expect(await found('cafe rai')).toHaveLength(1);
  await write(id, 'Snow at the window.', anAct());
  expect([await found('rain'), await found('window snow')]).toEqual([[], ['Snow at the window.']]);
  await vault.does('let-entry-rest', { id, resting: true });
  expect(await found('snow')).toEqual([]);
  expect((await vault.asks('journal-page', {})).entries).toHaveLength(1);
  await vault.does('undo', {});
  expect(await found('snow')).toHaveLength(1);
  await vault.does('trash-entry', { id });
  expect([await found('snow'), (await vault.asks('journal-page', {})).entries]).toEqual([[], []]);
  await vault.does('restore-entry', { id });
  expect(await found('snow')).toHaveLength(1);
  expect(await found('  ')).toEqual([]);
});

test('a page moves to another day, and answers another prompt', async () => {
  const { id } = await aPage('Written late.');
  const on = '2026-05-02' as LocalDay;
  const { entry } = await vault.does('edit-entry', { id, on, prompt: 'night' });
  expect([entry.localDay, entry.prompt]).toEqual([on, 'night']);
  expect(await found('late')).toHaveLength(1);
  await vault.does('undo', {});
  expect((await opened(id)).entry).toMatchObject({ localDay: '2026-05-03', prompt: null });
});

test('pages come newest first, each once, however they are cut', async () => {
  for (const day of ['01', '03', '02'])
    for (const text of ['morning', 'evening'])
      await vault.does('keep-entry', { text: `${text} ${day}`, on: `2026-05-${day}` as LocalDay });
  const whole = await vault.asks('journal-page', {});
  expect(whole.entries.map(({ localDay }) => localDay.slice(-2))).toEqual([
    '03',
    '03',
    '02',
    '02',
    '01',
    '01',
  ]);
  const cut: JournalEntry[] = [];
  const hits: JournalEntry[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof nextPage>> = await nextPage('journal-page', after);
    cut.push(...page.entries);
    after = page.next;
  } while (after !== null);
  do {
    const page: Awaited<ReturnType<typeof nextPage>> = await nextPage('search-journal', after);
    hits.push(...page.entries);
    after = page.next;
  } while (after !== null);
  expect(cut).toEqual(whole.entries);
  expect(hits).toHaveLength(3);
  expect((await vault.door.ask('journal-page', { after: 'nowhere' })).ok).toBe(false);
  expect((await vault.door.ask('search-journal', { text: 'm', after: 'nowhere' })).ok).toBe(false);
});

const nextPage = (name: 'journal-page' | 'search-journal', after: string | null) =>
  vault.asks(name, { text: 'even', limit: 2, ...(after === null ? {} : { after }) });

test('only what lies in the trash can be removed for ever', async () => {
  const { id } = await aPage('Gone soon.');
  expect((await vault.refuses('purge-entry', { id })).type).toBe('BadInput');
  await vault.does('trash-entry', { id });
  await vault.does('purge-entry', { id });
  expect(await vault.asks('journal-entry', { id })).toBeNull();
  expect((await vault.refuses('write-entry', { id, text: 'Back', sitting: id })).type).toBe('NotFound');
});

test('what a page said survives closing and opening', async () => {
  const { id } = await aPage('Rain');
  await write(id, 'Rain all day.', anAct());
  vault = await vault.reopened();
  expect(await opened(id)).toMatchObject({ entry: { text: 'Rain all day.' }, wordings: [{ text: 'Rain' }] });
});
