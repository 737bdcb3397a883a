import { expect, test } from 'vitest';
import { actionOf } from '../platform/notice-actions.ts';
import { noticeTapped, type NoticeWorld } from './notice-tapped.ts';

const DATA = { title: 'Cairn', ritual: 'a'.repeat(32), act: 'b'.repeat(32), waits: 'It waits.' };

const aWorld = (pages: number) => {
  const heard: string[] = [];
  const world: NoticeWorld = {
    now: () => 1_000,
    pages: async () =>
      Array.from({ length: pages }, () => ({
        focus: async () => void heard.push('focus'),
        postMessage: (message: string) => void heard.push(message),
      })),
    openPage: async () => void heard.push('opened'),
    show: async (title, { body, tag }) => void heard.push(`${tag}: ${title}: ${body}`),
    put: async (done) => void heard.push(JSON.stringify(done)),
  };
  return { world, heard };
};

const PUT = JSON.stringify({ keeps: { ritual: DATA.ritual }, act: DATA.act, at: 1_000 });

test('“I did this” is put into the inbox, and an open page is told', async () => {
  const { world, heard } = aWorld(2);
  await noticeTapped(world, { action: 'did', data: DATA, tag: 'cairn' });
  expect(heard).toEqual([PUT, 'inbox', 'inbox']);
});

test('with no page open it is put into the inbox, and nothing says that it is kept', async () => {
  const { world, heard } = aWorld(0);
  await noticeTapped(world, { action: 'did', data: DATA, tag: 'cairn' });
  expect(heard).toEqual([PUT, 'cairn: Cairn: It waits.']);
});

test('a tap beside the button opens Cairn and keeps nothing; so does one on a notice that is not understood', async () => {
  const open = aWorld(1);
  await noticeTapped(open.world, { action: '', data: DATA, tag: 'cairn' });
  expect(open.heard).toEqual(['focus']);
  const shut = aWorld(0);
  await noticeTapped(shut.world, { action: 'did', data: { ritual: 3 }, tag: 'cairn' });
  expect(shut.heard).toEqual(['opened']);
});

test('what could not be put in is not said to wait', async () => {
  const { world, heard } = aWorld(0);
  const full = { ...world, put: () => Promise.reject(new Error('full')) };
  await expect(noticeTapped(full, { action: 'did', data: DATA, tag: 'cairn' })).rejects.toThrow('full');
  expect(heard).toEqual([]);
});

test('a mood is put in as it was tapped; a button that is not known keeps nothing', async () => {
  const { world, heard } = aWorld(1);
  const asked = { ...DATA, ritual: null };
  await noticeTapped(world, { action: actionOf({ mood: 3 }), data: asked, tag: 'cairn' });
  expect(heard).toEqual([JSON.stringify({ keeps: { mood: 3 }, act: DATA.act, at: 1_000 }), 'inbox']);
  for (const action of ['did', 'mood-', 'mood-x', 'mood-300', 'other']) {
    const none = aWorld(1);
    await noticeTapped(none.world, { action, data: asked, tag: 'cairn' });
    expect([action, none.heard]).toEqual([action, ['focus']]);
  }
});
