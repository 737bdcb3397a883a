import { expect, test } from 'vitest';
import type { SceneStone } from '@cairn/picture';
import type { Settling } from './settle.ts';
import { settlingBy } from './settle-when-here.ts';

// Neither is looked at before the part is here, and the part here is a stand-in for what moves.
const overlay = {} as HTMLElement;
const stone = {} as SceneStone;
const way = { from: { x: 0, y: 0 }, to: { x: 1, y: 1 } };

/** What moves the stone, and what was asked of it. */
const aPart = () => {
  const asked: string[] = [];
  let land = (): void => {};
  const settled = new Promise<void>((resolve) => (land = resolve));
  const settleStone = (): Settling => {
    asked.push('settle');
    return { settled, finish: () => void asked.push('finish') };
  };
  return { asked, settleStone, land };
};

test('the stone goes its way once the part is here, and has settled when it lies', async () => {
  const part = aPart();
  const settling = settlingBy(() => Promise.resolve(part))(overlay, way, stone);
  part.land();
  await settling.settled;
  expect(part.asked).toEqual(['settle']);
});

test('told to lie while the part is still coming, it lies at once and nothing moves', async () => {
  const part = aPart();
  let come = (): void => {};
  const coming = new Promise<typeof part>((resolve) => (come = () => resolve(part)));
  const settling = settlingBy(() => coming)(overlay, way, stone);
  settling.finish();
  come();
  await settling.settled;
  expect(part.asked).toEqual([]);
});

test('without a network the stone lies at once', async () => {
  await settlingBy(() => Promise.reject(new TypeError('no network')))(overlay, way, stone).settled;
});

test('told to lie on its way, the part is told so', async () => {
  const part = aPart();
  const settling = settlingBy(() => Promise.resolve(part))(overlay, way, stone);
  await expect.poll(() => part.asked).toEqual(['settle']);
  settling.finish();
  part.land();
  await settling.settled;
  expect(part.asked).toEqual(['settle', 'finish']);
});
