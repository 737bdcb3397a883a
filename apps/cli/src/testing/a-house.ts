/** Three devices of one person, in step through a real relay. For tests only. */

import { expect } from 'vitest';
import { aDevice, endOf } from './synced-device.ts';
import type { Device, Reaching } from './synced-device.ts';

export interface House {
  readonly laptop: Device;
  readonly phone: Device;
  readonly tablet: Device;
}

export const joinedBy = async (origin: string, device: Device, words: string): Promise<Device> => {
  const end = await device.sync.joinWithWords({ address: origin, invite: null }, words);
  expect(endOf(end)).toBe('in-step');
  return device;
};

/** `reaching`: of the laptop. */
export const aHouse = async (origin: string, reaching: Reaching = {}): Promise<House> => {
  const laptop = await aDevice('laptop', reaching);
  await laptop.log('opened the curtains');
  expect(endOf(await laptop.sync.turnOn({ address: origin, invite: null }))).toBe('in-step');
  const words = await laptop.words();
  const phone = await joinedBy(origin, await aDevice('phone'), words);
  const tablet = await joinedBy(origin, await aDevice('tablet'), words);
  await laptop.round();
  return { laptop, phone, tablet };
};

export const remove = async (by: Device, name: string): Promise<string> =>
  endOf(await by.sync.removeDevice((await by.line(name)).id));

/** What is put into `meanwhile` happens once, in the moment before such a request goes out. */
export const justBefore = (method: string, path: string) => {
  const meanwhile: (() => Promise<void>)[] = [];
  const puts = async (url: string, init: RequestInit): Promise<Response> => {
    if (init.method === method && url.endsWith(path)) await meanwhile.pop()?.();
    return fetch(url, init);
  };
  return { meanwhile, puts };
};
