/** The type tests here are the proof: a marked line that began to compile would fail the type check. */

import { expect, test } from 'vitest';
import { isEntityId } from './ids.ts';
import { createLogger, type LogLine } from './logger.ts';
import { parsePrivateText } from './private-text.ts';

const aLog = () => {
  const lines: LogLine[] = [];
  return { lines, log: createLogger((line) => lines.push(line)) };
};

const anId = 'ab'.repeat(16);

test('writes event words, counts, answers, ids and error types', () => {
  const { lines, log } = aLog();
  if (!isEntityId(anId)) throw new Error('not an id');
  const parsed = parsePrivateText('');
  log('vault-opened');
  log('vault-opened', { wins: 312, locked: false });
  log('win-kept', { win: anId });
  log('text-refused', { error: parsed.ok ? 'None' : parsed.error.type });
  expect(lines).toStrictEqual([
    { event: 'vault-opened', details: {} },
    { event: 'vault-opened', details: { wins: 312, locked: false } },
    { event: 'win-kept', details: { win: anId } },
    { event: 'text-refused', details: { error: 'Empty' } },
  ]);
});

test('a later change to the details does not reach what was written', () => {
  const { lines, log } = aLog();
  const details = { wins: 1 };
  log('counted', details);
  details.wins = 2;
  expect(lines[0]?.details).toStrictEqual({ wins: 1 });
});

test('has no place for what a person writes', () => {
  const { lines, log } = aLog();
  const parsed = parsePrivateText('told Ana');
  if (!parsed.ok) throw new Error('no text');
  const words = parsed.value;
  const plain: string = words;
  const maybe = lines.length > 0 ? words : 'kept';

  // @ts-expect-error private words are no event
  log(words);
  // @ts-expect-error a plain string is no event
  log(plain);
  // @ts-expect-error nor is one with a literal start
  log(`kept ${plain}` as const);
  // @ts-expect-error nor one that may be a literal
  log(maybe);
  // @ts-expect-error private words are no value
  log('kept', { text: words });
  // @ts-expect-error a plain string is no value
  log('kept', { text: plain });
  // @ts-expect-error nor as one of two possibilities
  log('kept', { text: lines.length > 0 ? words : 3 });
  // @ts-expect-error private words are no key
  log('kept', { [words]: 1 });
  // @ts-expect-error nor are they hidden deeper
  log('kept', { inner: { text: words } });
  // @ts-expect-error nor in a list
  log('kept', { list: [words] });
  // @ts-expect-error nor in an error, whose message may quote them
  log('kept', { error: new Error(words) });
  // @ts-expect-error private words are no details
  log('kept', words);
  expect(lines).toHaveLength(12);
});
