import type { Win } from '@cairn/domain';
import { expect, test } from 'vitest';
import { bundleOf, MOST_PICKED, ShareDraft } from './share-draft.ts';

const aWin = (id: string, localDay: string, text = `win ${id}`): Win =>
  ({ id, text, localDay, note: 'for nobody else', area: 'home' }) as unknown as Win;

const PICTURE = Uint8Array.of(0xff, 0xd8, 0xff, 1);

const aDraft = (draw: () => Promise<Uint8Array<ArrayBuffer>> = async () => PICTURE): ShareDraft =>
  new ShareDraft(draw);

test('nothing is picked before, and of nothing there is no bundle', () => {
  const draft = aDraft();
  expect(bundleOf(draft.get())).toBeNull();
  draft.write('  \n ');
  expect(bundleOf(draft.get())).toBeNull();
});

test('it holds what is picked, in the order of the days, and nothing else of it', () => {
  const draft = aDraft();
  draft.pick(aWin('b', '2026-11-27'), true);
  draft.pick(aWin('a', '2026-11-20'), true);
  draft.pick(aWin('c', '2026-11-21'), true);
  draft.pick(aWin('c', '2026-11-21'), false);
  const bundle = bundleOf(draft.get());
  expect(bundle?.read.stones).toEqual([
    { text: 'win a', day: null },
    { text: 'win b', day: null },
  ]);
  const bytes = new TextDecoder().decode(bundle?.bytes);
  for (const word of ['for nobody else', 'home', '2026', 'win c']) expect(bytes).not.toContain(word);
  draft.sayDays(true);
  expect(bundleOf(draft.get())?.read.stones[0]?.day).toBe('2026-11-20');
});

test('the picture goes along only while it is wanted', async () => {
  const draft = aDraft();
  draft.write('hello');
  await draft.wantPicture(true);
  expect(bundleOf(draft.get())).toMatchObject({
    read: { line: 'hello', picture: PICTURE },
    holds: { line: true, stones: 0, picture: true },
  });
  await draft.wantPicture(false);
  expect(bundleOf(draft.get())?.read.picture).toBeNull();
});

test('a picture that comes after it was left out is left out; one that cannot be drawn is not wanted', async () => {
  let give = (_picture: Uint8Array<ArrayBuffer>): void => {};
  const late = aDraft(() => new Promise((resolve) => (give = resolve)));
  const asked = late.wantPicture(true);
  await late.wantPicture(false);
  give(PICTURE);
  await asked;
  expect(late.get().picture).toBeNull();
  const broken = aDraft(() => Promise.reject(new Error('no canvas')));
  await expect(broken.wantPicture(true)).rejects.toThrow('no canvas');
  expect(broken.get().wantsPicture).toBe(false);
});

test('a page holds so many', () => {
  const draft = aDraft();
  for (let at = 0; at < MOST_PICKED + 3; at += 1) draft.pick(aWin(String(at), '2026-11-27'), true);
  expect(draft.get().picked).toHaveLength(MOST_PICKED);
});
