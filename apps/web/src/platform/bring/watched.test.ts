/** What the bar shows is how far along the file the reading is, whatever the file lies in. */

import { readImport, sourceOf, writeZip } from '@cairn/interchange';
import { expect, test } from 'vitest';
import { rising, watched } from './watched.ts';

const HEALTH = 'apple_health_export/export.xml';
const MOMENT = { year: 2026, month: 1, day: 1, hour: 1, minute: 1, second: 0 };
const OPTIONS = { hashId: (key: string) => key.slice(0, 32) as never, zone: 'UTC' };

/** Readings that pack to about a half: nothing of it is like the next. */
const readings = (count: number): string => {
  let state = 1;
  const value = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return `${state.toString(36)}${(state * 7).toString(36)}`;
  };
  return Array.from({ length: count }, () => `<Record type="${value()}" value="${value()}"/>\n`).join('');
};

const XML = `<HealthData>\n${readings(120_000)}</HealthData>`;

const zipOf = async (members: Readonly<Record<string, string>>): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  const all = Object.entries(members).map(([name, text]) => ({ name, pieces: [text] }));
  for await (const piece of writeZip(all, MOMENT)) pieces.push(piece);
  return Uint8Array.from(Buffer.concat(pieces));
};

/** Each share that was told, beside the share of the file that its reader had been given by then. */
const toldOf = async (bytes: Uint8Array): Promise<readonly (readonly [told: number, read: number])[]> => {
  const told: [number, number][] = [];
  let read = 0;
  const plain = sourceOf(bytes);
  const file = {
    size: plain.size,
    slice: (start: number, end: number) => ({
      arrayBuffer: async () => {
        const part = await plain.slice(start, end).arrayBuffer();
        // The tail is asked for first of all, and is no progress.
        if (start < bytes.length - 66_000) read = end / bytes.length;
        return part;
      },
    }),
  };
  const plan = await readImport(
    watched(file, (share) => told.push([share, read])),
    OPTIONS,
  );
  expect(plan.ok).toBe(true);
  return told;
};

test.each([
  ['a bare file', async () => new TextEncoder().encode(XML)],
  ['an archive', async () => zipOf({ [HEALTH]: XML })],
  [
    'an archive with other things before and after',
    async () => zipOf({ 'a.gpx': readings(20_000), [HEALTH]: XML, 'b.gpx': readings(20_000) }),
  ],
])('%s: never more than three hundredths off, and never falling', async (_, make) => {
  const told = await toldOf(await make());
  expect(told.length).toBeGreaterThan(15);
  for (const [share, read] of told) expect(Math.abs(share - read)).toBeLessThanOrEqual(0.03);
  const shares = told.map(([share]) => share);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
});

test('tells what is a hundredth further, and never back', () => {
  const told: number[] = [];
  const tell = rising((share) => told.push(share));
  for (const share of [0, 0.004, 0.012, 0.019, 0.5, 0.3, 0.507, 0.51, 1]) tell(share);
  expect(told).toEqual([0.01, 0.5, 0.51]);
});
