/** The person's day, whatever the clock does. */

import { expect, test } from 'vitest';
import { aHome } from './testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from './testing/in-process.ts';
import { askProgram } from './testing/run-program.ts';

const dayOf = (out: string): unknown => (JSON.parse(out) as { win: { localDay: string } }).win.localDay;

test('the night belongs to the day before', async () => {
  const home = aHome();
  const night = aroundHome(home, clockAt('2026-03-10 03:59'));
  expect(dayOf((await runWithin(['log', 'still up', '--json'], night)).out)).toBe('2026-03-09');
  const relative = await runWithin(['log', 'a walk', '--on', 'yesterday', '--json'], night);
  expect(dayOf(relative.out)).toBe('2026-03-08');
  const calendar = await runWithin(['log', 'x', '--on', '2026-03-10'], night);
  expect(calendar.code).toBe(1);
  const morning = aroundHome(home, clockAt('2026-03-10 04:00'));
  expect(dayOf((await runWithin(['log', 'up', '--json'], morning)).out)).toBe('2026-03-10');
});

test('the hour that comes twice stays on one day, in the order it was lived', async () => {
  const home = aHome();
  const zone = 'Europe/Berlin';
  const first = clockAt('2026-10-25 02:30', { zone, instant: Date.parse('2026-10-25T00:30:00Z') });
  const second = clockAt('2026-10-25 02:30', { zone, instant: Date.parse('2026-10-25T01:30:00Z') });
  await runWithin(['log', 'first'], aroundHome(home, first));
  await runWithin(['log', 'second'], aroundHome(home, second));
  const { out } = await runWithin(['list', '--json'], aroundHome(home, second));
  expect(JSON.parse(out)).toMatchObject({
    wins: [
      { text: 'second', localDay: '2026-10-24', zone },
      { text: 'first', localDay: '2026-10-24' },
    ],
  });
});

test('a clock set back years loses nothing and keeps on keeping', async () => {
  const home = aHome();
  await runWithin(['log', 'with the right clock'], aroundHome(home, clockAt('2026-05-01 12:00')));
  const wrong = aroundHome(home, clockAt('2001-01-01 12:00'));
  const kept = await runWithin(['log', 'with a flat battery', '--json'], wrong);
  expect(dayOf(kept.out)).toBe('2001-01-01');
  expect((await runWithin(['undo'], wrong)).code).toBe(0);
  const right = aroundHome(home, clockAt('2026-05-02 12:00'));
  const { out } = await runWithin(['list', '--json'], right);
  expect(JSON.parse(out)).toMatchObject({ wins: [{ text: 'with the right clock' }] });
});

test('two quiet days later Cairn says that it is good to see you; rest days are not quiet', async () => {
  const home = aHome();
  await runWithin(['log', 'a walk'], aroundHome(home, clockAt('2026-05-01 12:00')));
  const later = aroundHome(home, clockAt('2026-05-04 12:00'));
  expect((await runWithin(['today'], later)).out).toContain('Good to see you.');
  await runWithin(['rest', '--on', 'yesterday'], later);
  expect((await runWithin(['today'], later)).out).toContain('Your stone is where you left it.');
  await runWithin(['rest', '--on', 'yesterday', '--undo'], later);
  expect((await runWithin(['log', 'back'], later)).out).toBe('Kept. Good to see you.\n');
});

test('each zone has its own today', async () => {
  const [west, east] = [aHome(), aHome()];
  const pago = await askProgram(['log', 'x'], { home: west, env: { TZ: 'Pacific/Pago_Pago' } });
  const kiritimati = await askProgram(['log', 'x'], { home: east, env: { TZ: 'Pacific/Kiritimati' } });
  const [a, b] = [pago, kiritimati].map(({ said }) => said['win'] as { localDay: string; zone: string });
  expect(Date.parse(b?.localDay ?? '') - Date.parse(a?.localDay ?? '')).toBeGreaterThanOrEqual(86_400_000);
  expect([a?.zone, b?.zone]).toEqual(['Pacific/Pago_Pago', 'Pacific/Kiritimati']);
});

test('a report made after midnight goes up to the day that is still on', async () => {
  const home = aHome();
  await runWithin(['log', 'opened the window'], aroundHome(home, clockAt('2026-03-09 23:00')));
  const night = await runWithin(['report'], aroundHome(home, clockAt('2026-03-10 03:59')));
  expect(night.out.split('\n')[0]).toMatch(/ 9 March 2026$|March 9, 2026$/);
  const morning = await runWithin(['report'], aroundHome(home, clockAt('2026-03-10 04:00')));
  expect(morning.out.split('\n')[0]).toMatch(/ 10 March 2026$|March 10, 2026$/);
});
