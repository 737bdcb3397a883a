import { expect, test } from 'vitest';
import { inChunks } from './in-chunks.ts';
import { MOST_CHANGES } from './limits.ts';

const item = (length: number): Uint8Array => new Uint8Array(length);

test('items stay in their order and go together as long as they fit', () => {
  const items = [3, 4, 3, 1, 9, 2].map(item);
  const chunks = inChunks(items, 10);
  expect(chunks.map((chunk) => chunk.map(({ length }) => length))).toEqual([[3, 4, 3], [1, 9], [2]]);
  expect(chunks.flat()).toEqual(items);
});

test('one that is too large has a chunk of its own, and is never left out', () => {
  expect(inChunks([item(2), item(99), item(2)], 10).map((chunk) => chunk.length)).toEqual([1, 1, 1]);
});

test('no chunk has more changes than a reader takes', () => {
  const chunks = inChunks(Array.from({ length: MOST_CHANGES + 1 }, () => item(1)));
  expect(chunks.map((chunk) => chunk.length)).toEqual([MOST_CHANGES, 1]);
});
