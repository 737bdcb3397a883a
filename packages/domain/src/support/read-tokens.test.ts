import { expect, test } from 'vitest';
import { plainText, readTokens, squeeze } from './read-tokens.ts';
import { small } from './small-lexicon.suite.ts';

const tokens = (text: string) => readTokens(text, small.spelling);
const words = (text: string): string =>
  tokens(text)
    .map(({ word }) => word)
    .join(' ');

test('folds case, marks, apostrophes, look-alike forms and what cannot be seen', () => {
  expect(plainText('ÇA Ｖa')).toBe('ca va');
  expect(plainText('I`ll DON’T')).toBe("i'll don't");
  expect(plainText('I`LL')).toBe("i'll");
  expect(plainText('d\u200bie')).toBe('die');
  expect(plainText('ok😀')).toBe('ok😀');
});

test('a run of one letter becomes one', () => {
  expect(squeeze('kiilll')).toBe('kil');
  expect(squeeze('die')).toBe('die');
});

test.each([
  ["I DON'T wanna", 'i do not want to'],
  ['dont', 'do not'],
  ["i'll", 'i will'],
  ['ill', 'ill'],
  ['dieeee', 'die'],
  ['tabelts', 'tablets'],
  ['tablet', 'tablets'],
  ['overdosse', 'overdose'],
  ['overd', 'overd'],
  ['kil', 'kill'],
  ['kiill', 'kill'],
  ['wannnna', 'want to'],
  ['d*e', 'die'],
  ['d**e', 'die'],
  ['**die**', 'die'],
  ['too', 'to'],
  ['mme', 'me'],
  ['se', 'se'],
  ["rock'n'roll", 'rocknroll'],
  ['my self', 'myself'],
  ['my, self', 'my self'],
  ['self-harm', 'selfharm'],
  ['my tea self', 'my tea self'],
  ['k m s', 'kill myself'],
  ['go k m s now', 'go kill myself now'],
  ['i a m', 'iam'],
  ['a i', 'a i'],
  ['k m. s', 'k m s'],
  ['💊', 'pills'],
  ['🙂', '🙂'],
  ['@# %', ''],
  ['10km', '10 km'],
])('reads %j as %j', (text, read) => {
  expect(words(text)).toBe(read);
});

test.each([
  ['20', 20],
  ['20,000', 20_000],
  ['20.000', 20_000],
  ['1,250,000', 1_250_000],
  ['2,5', 2.5],
  ['2.5', 2.5],
  ['20,0000', 20],
  ['twenty', 20],
  ['tea', Number.NaN],
  ['pills', Number.NaN],
])('%s is the amount %d', (text, amount) => {
  expect(tokens(text)[0]?.amount).toBe(amount);
});

/** For each word: the sentence, the part and the breath it stands in, and `q` within quotation marks. */
const places = (text: string): string =>
  tokens(text)
    .map(({ sentence, part, breath, quoted }) => `${sentence}${part}${breath}${quoted ? 'q' : ''}`)
    .join(' ');

test.each([
  ['tea bed', '000 000'],
  ['tea. bed', '000 111'],
  ['tea! bed? sun', '000 111 222'],
  ['tea。bed', '000 111'],
  ['tea\nbed', '000 111'],
  ['tea, bed; sun: cup', '000 011 022 033'],
  ['tea (bed) sun', '000 011 022'],
  ['tea - bed', '000 011'],
  ['tea – bed -- sun', '000 011 022'],
  ['tea—bed', '000 011'],
  ['tea-bed', '000 000'],
  ['tea... bed', '000 001'],
  ['tea… bed', '000 001'],
  ['tea .. bed', '000 001'],
  ['"tea" bed', '000q 000'],
  ['“tea” «bed» sun', '000q 000q 000'],
  ['"tea. bed, sun... cup" x', '000q 111q 122q 123q 123'],
  ['"tea\nbed', '000q 111'],
])('%j is parted as %s', (text, parted) => {
  expect(places(text)).toBe(parted);
});

test('what an apostrophe ties to a word is a word of its own, where the language says so', () => {
  const spelling = { ...small.spelling, elisions: new Set(['l', 'qu']) };
  const read = (text: string): string[] => readTokens(text, spelling).map(({ word }) => word);
  expect(read("l’eau qu'il boit, aujourd'hui, rock'n'roll")).toEqual([
    ...['l', 'eau', 'qu', 'il', 'boit', 'aujourdhui', 'rocknroll'],
  ]);
});
