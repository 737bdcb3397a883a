/** Words that nobody would write by chance, planted in each kind of record that holds a person's own text. */

import { randomBytes } from '@cairn/crypto';
import type { EntityId } from '@cairn/domain';
import { readDaylioCsv } from '@cairn/interchange';
import type { IntentName, Intents, VaultDoor } from '@cairn/vault';
import { anIdOf } from '../../../../packages/interchange/src/fixtures/an-id-of.ts';
import { newId } from '../with-vault.ts';

const LETTERS = 14;
/** Kinds of places below; each takes its part, so that none is left out however few words there are. */
const PLACES = 28;

export const someWords = (count: number): readonly string[] =>
  Array.from({ length: count }, () => {
    const letters = [...randomBytes(LETTERS)].map((byte) => String.fromCharCode(97 + (byte % 26)));
    return letters.join('');
  });

/** Each word at least once. Returns how many pieces of text were written. */
export const plantWords = async (door: Pick<VaultDoor, 'act'>, words: readonly string[]): Promise<number> => {
  const act = async <N extends IntentName>(
    name: N,
    input: Intents[N]['input'],
  ): Promise<Intents[N]['output']> => {
    const done = await door.act({ act: newId(randomBytes), name, input });
    if (!done.ok) throw new Error(`${name}: ${done.error.type}`);
    return done.value;
  };
  let [written, left] = [0, [...words]];
  const few = Math.max(1, Math.min(10, Math.floor(words.length / PLACES / 2)));
  const next = (count = few): string => {
    written += 1;
    const taken = left.slice(0, count);
    left = left.slice(count);
    return taken.join(' ');
  };
  await plantInDays(act, next);
  await plantInHelp(act, next);
  await plantInPaths(act, next);
  await plantInJournal(act, next);
  await plantInImport(act, next);
  // What is left goes into pages of every size.
  for (let size = 1; left.length > 0; size += 1) await act('keep-entry', { text: next(size) });
  return written;
};

type Act = <N extends IntentName>(name: N, input: Intents[N]['input']) => Promise<Intents[N]['output']>;
type Next = (count?: number) => string;

const plantInDays = async (act: Act, next: Next): Promise<void> => {
  const { win } = await act('log-win', { text: next(), note: next() });
  await act('edit-win', { id: win.id, set: { text: next() } });
  const thrown = await act('log-win', { text: next() });
  await act('trash-win', { id: thrown.win.id });
  const gone = await act('log-win', { text: next(), big: true });
  await act('trash-win', { id: gone.win.id });
  await act('purge-win', { id: gone.win.id });
  await act('check-in', { mood: 4, note: next() });
  await act('change-setting', { key: 'wellDone', value: next() });
  await act('keep-draft', { slot: 'new-page', text: next() });
};

const plantInHelp = async (act: Act, next: Next): Promise<void> => {
  await act('keep-plan-entry', { part: 'signs', text: next() });
  const name = next(1);
  await act('keep-person', {
    ...{ name, email: `${next(1)}@example.org`, chat: `https://example.org/${next(1)}` },
    firstLine: next(),
  });
};

const plantInPaths = async (act: Act, next: Next): Promise<void> => {
  const ladder = { title: next(), steps: [{ text: next() }, { text: next() }] };
  const { path } = await act('keep-challenge', { text: next(), why: next(), ladders: [ladder] });
  const step = stepIn(path);
  await act('plan-step', { id: step, plan: { anchor: next(), place: next() } });
  await act('done-step', { id: step, note: next() });
  const { ritual } = await act('keep-ritual', { text: next(), anchor: next(), line: next() });
  await act('done-ritual', { id: ritual.id });
  for (const key of [`step:${step}`, `ritual:${ritual.id}`]) await act('decline-suggestion', { key });
};

const stepIn = (path: Intents['keep-challenge']['output']['path']): EntityId => {
  const id = path.ladders[0]?.steps[0]?.step.id;
  if (id === undefined) throw new Error('a path without a step');
  return id;
};

const plantInJournal = async (act: Act, next: Next): Promise<void> => {
  const { entry } = await act('keep-entry', { text: next(), prompt: null });
  await act('write-entry', { id: entry.id, text: next(), sitting: newId(randomBytes) });
  await act('end-entry', { id: entry.id });
};

/** Brought in twice, the first time taken back: what an import keeps of a file, and what its undo leaves. */
const plantInImport = async (act: Act, next: Next): Promise<void> => {
  const rows = [
    'full_date,date,weekday,time,mood,activities,note_title,note',
    `2026-11-02,2 November,Monday,8:02 pm,good,"${next()} | ${next()}",${next()},${next()}`,
  ];
  const plan = readDaylioCsv(Buffer.from(rows.join('\n')), { hashId: anIdOf, zone: 'Europe/Berlin' });
  if (!plan.ok) throw new Error(plan.error.type);
  const { format, wins, checkIns, restDays } = plan.value;
  const bringIn = () =>
    act('import-records', { format, fileName: `${next(1)}.csv`, wins, checkIns, restDays });
  await bringIn();
  await act('undo', {});
  await bringIn();
};
