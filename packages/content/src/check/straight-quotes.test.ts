import { expect, test } from 'vitest';
import { findingLine } from './finding.ts';
import { straightQuotes, straightQuotesIn } from './straight-quotes.ts';

test.each(["Put today's letter by the door", "Send 'thinking of you'", 'Say "no" once'])(
  'finds the straight quote in %s',
  (text) => {
    expect(straightQuotes(text).map(({ rule }) => rule)).toEqual(['straight-quote']);
  },
);

test.each(['Put today’s letter by the door', 'Send “thinking of you”', 'Wash one cup'])(
  'finds nothing in %s',
  (text) => {
    expect(straightQuotes(text)).toEqual([]);
  },
);

test('looks into all of a piece of content, and says where', () => {
  const content = { title: 'Stay', lines: ['One breath', { text: "It's here", minutes: 1 }], none: null };
  expect(straightQuotesIn(content, 'help').map(findingLine)).toEqual([
    'help.lines.1.text: "It\'s here" has a straight quote: ’ “ ” are what is shown [straight-quote]',
  ]);
});
