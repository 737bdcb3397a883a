import { expect, test } from 'vitest';
import { createCopy, type MessageKey } from './copy.ts';
import { directionOf, draftFor, isDraft, isLocale, LOCALES, pickLocale } from './locales.ts';
import { COPY_PARTS } from './parts.ts';

test('says a plain message', async () => {
  const copy = await createCopy('en');
  expect(copy.t('today.kept')).toBe('Kept.');
});

test('counts in words', async () => {
  const copy = await createCopy('en');
  expect(copy.t('look-back.found', { count: 0 })).toBe('No stone has these words.');
  expect(copy.t('look-back.found', { count: 1 })).toBe('One stone.');
  expect(copy.t('look-back.found', { count: 1234 })).toBe('1,234 stones.');
});

test('an unknown key, a missing parameter and a wrong one do not build', async () => {
  const copy = await createCopy('en');
  // @ts-expect-error: no such key
  const unknown: MessageKey = 'today.shout';
  // @ts-expect-error: the count is missing
  copy.t('look-back.found');
  // @ts-expect-error: the count is a number
  copy.t('look-back.found', { count: 'two' });
  // @ts-expect-error: this one takes none
  copy.t('today.kept', { count: 2 });
  expect(unknown).toBe('today.shout');
});

test('has words for an error by its type, with its fields', async () => {
  const copy = await createCopy('en');
  const tooLong = { type: 'TooLong', length: 10_001, longest: 10_000 } as const;
  expect(copy.error('vault-error', tooLong)).toContain('10,000');
});

test.each(COPY_PARTS)('the made-up locales have every key of the part %s', async (part) => {
  const keysIn = async (folder: string): Promise<string[]> => {
    const { messages } = (await import(`./generated/${folder}/${part}.ts`)) as { messages: object };
    return Object.keys(messages);
  };
  const english = await keysIn('en');
  expect(english.length).toBeGreaterThan(0);
  expect(await keysIn('en-xa')).toEqual(english);
  expect(await keysIn('ar-xb')).toEqual(english);
});

test('a part that was not asked for comes when it is', async () => {
  const copy = await createCopy('en', ['today']);
  expect(copy.t('today.kept')).toBe('Kept.');
  expect(copy.t('settings.help')).toBe('settings.help');
  await copy.load('rest');
  expect(copy.t('settings.help')).not.toBe('settings.help');
});

test('the accented locale is longer, marked at both ends, and still counts', async () => {
  const copy = await createCopy('en-XA');
  const said = copy.t('look-back.found', { count: 2 });
  expect(said).toMatch(/^\[2 šţóñéš/);
  expect(said.endsWith(']')).toBe(true);
  expect(copy.t('today.rest').length).toBeGreaterThan('Rest'.length * 1.4);
});

test('the mirrored locale reads from right to left', async () => {
  const copy = await createCopy('ar-XB');
  expect(copy.dir).toBe('rtl');
  expect(copy.t('today.rest')).toBe('\u202eRest\u202c');
});

test('words to type back stay typeable in the made-up locales', async () => {
  expect((await createCopy('en-XA')).t('trash.purge.word')).toBe('remove');
});

test("follows the person's choice, then what the device likes and somebody has reviewed, then English", () => {
  expect(pickLocale('ar-XB', ['en'])).toBe('ar-XB');
  expect(pickLocale('pt-BR', ['en'])).toBe('pt-BR');
  expect(pickLocale('auto', ['xx', 'en-GB'])).toBe('en');
  expect(pickLocale('xx', [])).toBe('en');
  expect(isLocale('xx')).toBe(false);
  expect(directionOf('en')).toBe('ltr');
  expect(directionOf('ar')).toBe('rtl');
});

test('a draft comes to nobody unasked, and is offered to whom it fits', () => {
  const drafts = LOCALES.filter(isDraft);
  for (const draft of drafts) expect(pickLocale('auto', [draft])).toBe('en');
  expect(draftFor(['de-AT', 'en'])).toBe('de');
  expect(draftFor(['pt-PT'])).toBe('pt-BR');
  expect(draftFor(['en-GB', 'de'])).toBeNull();
  expect(draftFor([])).toBeNull();
});
