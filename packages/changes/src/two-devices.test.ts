/** Stories of one person with a phone and a laptop, in the order they would live them. */

import { expect, test } from 'vitest';
import { hlcParts } from './hybrid-clock.ts';
import { entityId, MONDAY_MORNING, twoDevices } from './two-devices.suite.ts';

const tea = entityId(1);

test('a win logged on the phone reaches the laptop', () => {
  const { phone, laptop, sync } = twoDevices();
  phone.write(tea, { text: 'made tea', trashed: false });
  sync();
  expect(laptop.record(tea)).toEqual(phone.record(tea));
  expect(laptop.reads(tea, 'text')).toBe('made tea');
});

test('edits of different fields, made apart, are both kept', () => {
  const { phone, laptop, sync } = twoDevices();
  phone.write(tea, { text: 'made tea', pleasure: null, effort: null });
  sync();
  phone.write(tea, { pleasure: 4 });
  laptop.write(tea, { effort: 2 });
  sync();
  expect(phone.record(tea)?.fields).toEqual({ text: 'made tea', pleasure: 4, effort: 2 });
  expect(laptop.record(tea)).toEqual(phone.record(tea));
});

test('the later of two edits of one field stays, on both devices', () => {
  const { phone, laptop, sync } = twoDevices();
  phone.write(tea, { pleasure: 2 });
  sync();
  laptop.write(tea, { pleasure: 3 });
  phone.wait(1);
  phone.write(tea, { pleasure: 5 });
  sync();
  expect(phone.reads(tea, 'pleasure')).toBe(5);
  expect(laptop.reads(tea, 'pleasure')).toBe(5);
});

test('words written side by side are both there to read', () => {
  const { phone, laptop, sync } = twoDevices();
  phone.write(tea, { text: 'made tea', note: 'the first in days' });
  sync();
  laptop.write(tea, { note: 'the first in days, and I drank it warm' });
  phone.wait(1);
  phone.write(tea, { note: 'first in days. mum called' });
  sync();
  for (const device of [phone, laptop]) {
    expect(device.reads(tea, 'note')).toBe('first in days. mum called');
    expect(device.versions).toEqual(['note: the first in days, and I drank it warm']);
  }
});

test('words written one after the other leave no second version', () => {
  const { phone, laptop, sync } = twoDevices();
  phone.write(tea, { note: 'warm' });
  sync();
  laptop.write(tea, { note: 'warm, with honey' });
  sync();
  phone.write(tea, { note: 'warm, with honey and lemon' });
  sync();
  expect(laptop.reads(tea, 'note')).toBe('warm, with honey and lemon');
  expect([...phone.versions, ...laptop.versions]).toEqual([]);
});

test('what the phone purged stays gone when the laptop comes back after a year with an edit', () => {
  const { phone, laptop, sync } = twoDevices();
  phone.write(tea, { text: 'made tea' });
  sync();
  phone.purge(tea);
  laptop.wait(365 * 24 * 60);
  laptop.write(tea, { text: 'made tea, again' });
  sync();
  sync();
  expect(phone.record(tea)).toBeUndefined();
  expect(laptop.record(tea)).toBeUndefined();
});

test('what went to the trash on one device comes back when it is restored on the other', () => {
  const { phone, laptop, sync } = twoDevices();
  phone.write(tea, { text: 'made tea', trashed: false });
  phone.write(tea, { trashed: true });
  sync();
  expect(laptop.reads(tea, 'trashed')).toBe(true);
  laptop.write(tea, { trashed: false });
  sync();
  expect(phone.reads(tea, 'trashed')).toBe(false);
});

test('a laptop that believes it is 2099 cannot lock a field, nor pull the phone into its year', () => {
  const { phone, laptop, sync } = twoDevices();
  laptop.now = Date.UTC(2099, 0, 1) as typeof laptop.now;
  laptop.write(tea, { text: 'made tea', pleasure: 2 });
  sync();
  phone.wait(1);
  phone.write(tea, { pleasure: 6 });
  sync();
  expect(phone.reads(tea, 'pleasure')).toBe(6);
  expect(laptop.reads(tea, 'pleasure')).toBe(6);
  phone.write(tea, { pleasure: 7 });
  sync();
  expect(laptop.reads(tea, 'pleasure')).toBe(7);
  expect(
    hlcParts(
      phone.last ??
        (() => {
          throw new Error('no clock');
        })(),
    ).ms,
  ).toBe(MONDAY_MORNING + 60_000);
});

test('a phone whose clock was set back a day still has its newest words win', () => {
  const { phone, laptop, sync } = twoDevices();
  phone.write(tea, { text: 'made tea' });
  phone.wait(-24 * 60);
  phone.write(tea, { text: 'made tea and toast' });
  sync();
  expect(laptop.reads(tea, 'text')).toBe('made tea and toast');
  expect(phone.reads(tea, 'text')).toBe('made tea and toast');
});

test('a field that only a newer version knows passes through an older one', () => {
  const { phone, laptop, sync } = twoDevices();
  phone.write(tea, { text: 'made tea', colourOfCup: 'blue' });
  sync();
  laptop.write(tea, { text: 'made green tea' });
  sync();
  expect(phone.record(tea)?.fields).toEqual({ text: 'made green tea', colourOfCup: 'blue' });
});

const flat = entityId(2);
const [one, two] = [entityId(3), entityId(4)];

test('a step that each device put on one ladder is on both, and a path let go meanwhile can come back with them', () => {
  const { phone, laptop, sync } = twoDevices();
  phone.write(flat, { text: 'the whole flat', trashed: false }, 'challenge');
  sync();
  phone.write(one, { ladder: flat, text: 'touch one cup', sortOrder: 0 }, 'step');
  phone.write(flat, { trashed: true }, 'challenge');
  laptop.write(two, { ladder: flat, text: 'open the window', sortOrder: 0 }, 'step');
  sync();
  laptop.write(flat, { trashed: false }, 'challenge');
  sync();
  for (const device of [phone, laptop]) {
    expect(device.reads(flat, 'trashed', 'challenge')).toBe(false);
    expect([one, two].map((id) => device.reads(id, 'text', 'step'))).toEqual([
      'touch one cup',
      'open the window',
    ]);
  }
});

test('a step done on the laptop and planned on the phone keeps both; its win names it on both devices', () => {
  const { phone, laptop, sync } = twoDevices();
  phone.write(one, { ladder: flat, text: 'touch one cup', tooBig: 1, plannedOn: null }, 'step');
  sync();
  laptop.write(tea, { text: 'touch one cup', step: one });
  laptop.write(one, { tooBig: 0 }, 'step');
  phone.write(one, { plannedOn: 20_785, anchor: 'coffee' }, 'step');
  sync();
  for (const device of [phone, laptop]) {
    expect(device.record(one, 'step')?.fields).toMatchObject({
      tooBig: 0,
      plannedOn: 20_785,
      anchor: 'coffee',
    });
    expect(device.reads(tea, 'step')).toBe(one);
  }
});

test('a path removed for ever stays gone, and the win that names its step stays', () => {
  const { phone, laptop, sync } = twoDevices();
  phone.write(one, { ladder: flat, text: 'touch one cup' }, 'step');
  phone.write(tea, { text: 'touched one cup', step: one });
  sync();
  phone.purge(one, 'step');
  laptop.wait(10);
  laptop.write(one, { text: 'touch one blue cup' }, 'step');
  sync();
  sync();
  for (const device of [phone, laptop]) {
    expect(device.record(one, 'step')).toBeUndefined();
    expect(device.record(tea)?.fields).toEqual({ text: 'touched one cup', step: one });
  }
});

test('two reasons written side by side are both there to read', () => {
  const { phone, laptop, sync } = twoDevices();
  phone.write(flat, { text: 'the whole flat', why: 'Ana' }, 'challenge');
  sync();
  laptop.write(flat, { why: 'Ana could come' }, 'challenge');
  phone.wait(1);
  phone.write(flat, { why: 'I like it light' }, 'challenge');
  sync();
  for (const device of [phone, laptop]) expect(device.versions).toEqual(['why: Ana could come']);
});
