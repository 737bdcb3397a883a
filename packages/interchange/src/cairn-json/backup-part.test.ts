import { expect, test } from 'vitest';
import { readCairnJson } from './read-cairn-json.ts';
import { writeCairnJson } from './write-cairn-json.ts';

const words = 'river stone path';

const bytesOf = (backup: unknown): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ format: 'cairn', version: 4, backup }));

test('the words come back from a backup, and stand where a person reads them first', async () => {
  const nothing = {
    ...{ wins: [], checkIns: [], restDays: [], entries: [], wordings: [], entryLinks: [], planEntries: [] },
    ...{ people: [], challenges: [], ladders: [], steps: [], rituals: [], declined: [], imports: [] },
    ...{ thoughts: [], beliefs: [], evidenceLinks: [], scaleResponses: [], experiments: [] },
  };
  let text = '';
  const pieces = writeCairnJson({
    ...nothing,
    ...{ exportedAt: 0 as never, app: '0.5.0', settings: {}, backup: { recoveryWords: words } },
  });
  for await (const piece of pieces) text += piece;
  expect(text.split('\n')[5]).toBe(`"backup": {"version":1,"recoveryWords":"${words}"},`);
  const plan = readCairnJson(new TextEncoder().encode(text));
  expect(plan).toMatchObject({ ok: true, value: { backup: { recoveryWords: words }, notices: [] } });
});

test('an export is no backup', () => {
  expect(readCairnJson(bytesOf(undefined))).toMatchObject({ ok: true, value: { backup: null } });
});

test.each([
  [
    'a later version',
    { version: 2, recoveryWords: words },
    { type: 'NewerFormat', version: 2, newestKnown: 1 },
  ],
  ['no version', { recoveryWords: words }, { type: 'DamagedJson' }],
  ['a version that is none', { version: 0.5, recoveryWords: words }, { type: 'DamagedJson' }],
  ['words that are no text', { version: 1, recoveryWords: [words] }, { type: 'DamagedJson' }],
  ['no words', { version: 1 }, { type: 'DamagedJson' }],
  ['another shape', [1], { type: 'DamagedJson' }],
  ['nothing in it', null, { type: 'DamagedJson' }],
])('is refused by name: %s', (_what, backup, error) => {
  expect(readCairnJson(bytesOf(backup))).toEqual({ ok: false, error });
});
