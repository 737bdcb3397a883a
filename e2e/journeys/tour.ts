/** Every screen and every sheet, one after the other, in any language: each stop is reached by what a person would press. */

import { createCopy } from '@cairn/copy';
import type { Copy, Locale } from '@cairn/copy';
import type { Page } from 'playwright-core';
import { chooseFile } from './acts.ts';
import { journalStops } from './tour-of-journal.ts';
import { pathStops } from './tour-of-paths.ts';
import { afterStops } from './tour-of-after.ts';
import { dayStops } from './tour-of-days.ts';
import { scaleStops } from './tour-of-scales.ts';
import { lookBackStops, NEED_STONES } from './tour-of-look-back.ts';

/** Some ways stand for all of them, unless the soak asks for each. */
export const EVERY_WAY = process.env['CAIRN_EVERY_WAY'] === '1';

export interface Stop {
  readonly name: string;
  /** From the stop before, whatever that was. */
  go(): Promise<void>;
}

/** Written for these journeys; mood words, activities and a line that cannot be used. */
export const DAYLIO_FILE = [
  'full_date,date,weekday,time,mood,activities,note_title,note',
  '2026-03-02,2 March,Monday,19:40,good,"walk | dishes","","Went round the pond."',
  '2026-03-01,1 March,Sunday,21:05,foggy,"bad sleep","",""',
  '2026-13-40,40 Nowhere,Monday,10:00,meh,"","",""',
  '2026-02-27,27 February,Friday,08:15,awful,"shower","A small morning","The water was warm."',
].join('\n');

const PLACES = {
  today: '#/',
  paths: '#/paths',
  'way-in': '#/paths/way-in',
  journal: '#/journal',
  entry: '#/journal/new',
  thoughts: '#/journal/thoughts',
  'look-back': '#/look-back',
  'all-stones': '#/look-back/all',
  months: '#/look-back/calendar',
  firsts: '#/look-back/first-times',
  'then-now': '#/look-back/then-and-now',
  shelf: '#/look-back/shelf',
  insights: '#/look-back/insights',
  'on-paper': '#/look-back/on-paper',
  'how-it-was': '#/look-back/how-it-was',
  scales: '#/look-back/forms',
  trash: '#/look-back/trash',
  six: '#/six',
  walk: '#/six/walk',
  chore: '#/six/chore',
  page: '#/six/page',
  rituals: '#/rituals',
  help: '#/help',
  lines: '#/help/lines',
  plan: '#/help/plan',
  people: '#/help/people',
  grounding: '#/help/grounding',
  settings: '#/settings',
  appointments: '#/settings/appointments',
  report: '#/settings/appointment-page',
  import: '#/settings/import',
  model: '#/settings/model',
  lock: '#/settings/lock',
  devices: '#/settings/devices',
  'add-device': '#/settings/devices/add',
  'new-device': '#/settings/devices/new',
  about: '#/settings/about',
  why: '#/settings/about/why',
  not: '#/settings/about/not',
  privacy: '#/settings/about/privacy',
} as const;

export type Words = Copy['t'];

/** Goes there afresh: sheets are closed, nothing typed before is left. */
const visit = async (page: Page, place: keyof typeof PLACES): Promise<void> => {
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('dialog[closedby=none] button')?.click();
    document.querySelector('dialog[open]')?.dispatchEvent(new Event('cancel'));
  });
  const elsewhere = place === 'about' ? 'help' : 'about';
  for (const next of [elsewhere, place] as const) {
    await page.evaluate((hash) => void (location.hash = hash), PLACES[next]);
    await page.locator('h1').waitFor();
  }
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Letters that small things of the language begin with. */
const BEGINS: Partial<Record<Locale, string>> = { ar: 'سرير' };

const todayStops = (page: Page, t: Words, letters: string): Stop[] => [
  { name: 'today', go: () => visit(page, 'today') },
  {
    name: 'today-ideas',
    go: async () => {
      await page.locator('#did').fill(letters);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'today-more',
    go: async () => {
      await page.locator('#did').fill('');
      await button(page, t('today.more')).click();
      await button(page, t('mood.exact')).click();
    },
  },
  {
    name: 'an-earlier-day',
    go: async () => {
      await button(page, t('today.earlier')).click();
      await page.locator('dialog[open]').waitFor();
    },
  },
];

const settingsStops = (page: Page, t: Words): Stop[] => [
  { name: 'settings', go: () => visit(page, 'settings') },
  {
    name: 'recovery-words',
    go: async () => {
      await button(page, t('settings.words.show')).click();
      await page.locator('ol li').nth(23).waitFor();
    },
  },
  {
    name: 'erase',
    go: async () => {
      await button(page, t('settings.erase.do')).click();
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'model',
    go: async () => {
      await visit(page, 'model');
      await page.getByLabel(t('model.key')).waitFor();
    },
  },
  {
    name: 'lock',
    go: async () => {
      await visit(page, 'lock');
      await button(page, t('lock.set')).waitFor();
    },
  },
  {
    name: 'lock-kinds',
    go: async () => {
      await button(page, t('lock.set')).click();
      await page.getByRole('heading', { name: t('lock.first') }).waitFor();
    },
  },
  {
    name: 'devices',
    go: async () => {
      await visit(page, 'devices');
      await button(page, t('sync.on')).waitFor();
    },
  },
  {
    name: 'add-device',
    go: async () => {
      await visit(page, 'add-device');
      await page.getByLabel(t('pair.code.new')).waitFor();
    },
  },
  {
    name: 'new-device',
    go: async () => {
      await visit(page, 'new-device');
      await button(page, t('pair.words')).click();
      await page.getByLabel(t('pair.words.label')).waitFor();
    },
  },
  { name: 'about', go: () => visit(page, 'about') },
  { name: 'why-this-works', go: () => visit(page, 'why') },
  { name: 'what-cairn-is-not', go: () => visit(page, 'not') },
  { name: 'privacy', go: () => visit(page, 'privacy') },
];

const helpStops = (page: Page, t: Words): Stop[] => [
  { name: 'help', go: () => visit(page, 'help') },
  { name: 'lines', go: () => visit(page, 'lines') },
  {
    name: 'lines-chosen',
    go: async () => {
      await page.getByLabel(t('lines.country')).selectOption('GB');
      await page.getByRole('heading', { name: t('lines.talk') }).waitFor();
    },
  },
  { name: 'help-chosen', go: () => visit(page, 'help') },
  { name: 'grounding', go: () => visit(page, 'grounding') },
  {
    name: 'plan',
    go: async () => {
      await visit(page, 'plan');
      await button(page, t('plan.start'))
        .or(button(page, t('plan.go-on')))
        .waitFor();
    },
  },
  ...planStops(page, t),
  ...peopleStops(page, t),
];

const planStops = (page: Page, t: Words): Stop[] => [
  {
    name: 'plan-walk',
    go: async () => {
      await button(page, t('plan.start')).click();
      await page.getByLabel(t('plan.entry')).fill('I stop answering, and the post lies there');
    },
  },
  {
    name: 'plan-question',
    go: async () => {
      await button(page, t('plan.next')).click();
      for (let part = 2; part < 6; part += 1) await button(page, t('plan.skip')).click();
      await button(page, t('plan.finish')).click();
      await page.getByRole('heading', { name: t('plan.journal.title') }).waitFor();
    },
  },
  {
    name: 'plan-filled',
    go: async () => {
      await button(page, t('plan.journal.no')).click();
      await button(page, t('plan.card.save')).waitFor();
    },
  },
  {
    name: 'plan-change',
    go: async () => {
      await page.locator('ol button').first().click();
      await button(page, t('plan.save')).waitFor();
    },
  },
];

/** By its address: from right to left her name is set apart within the words of the link. */
const ANAS_NUMBER = 'a[href="tel:03012345"]';

const peopleStops = (page: Page, t: Words): Stop[] => [
  {
    name: 'people',
    go: async () => {
      await visit(page, 'people');
      await button(page, t('people.add')).waitFor();
    },
  },
  {
    name: 'a-person',
    go: async () => {
      await button(page, t('people.add')).click();
      await page.getByLabel(t('people.name'), { exact: true }).fill('Ana');
      await page.getByLabel(t('people.phone'), { exact: true }).fill('030 123 45');
      await page.getByLabel(t('people.email'), { exact: true }).fill('a.very.long.address@mail.example.org');
      await page.getByLabel(t('people.role.hard-moments')).check();
    },
  },
  {
    name: 'people-one',
    go: async () => {
      await button(page, t('people.save')).click();
      await page.locator(ANAS_NUMBER).waitFor();
    },
  },
  {
    name: 'reached-out',
    go: async () => {
      const call = page.locator(ANAS_NUMBER);
      // What a phone would open is not opened here.
      await call.evaluate((link) =>
        link.addEventListener('click', (event) => event.preventDefault(), { once: true }),
      );
      await call.click();
      await button(page, t('people.win.keep')).waitFor();
    },
  },
  { name: 'help-person', go: () => visit(page, 'help') },
  {
    name: 'hidden',
    go: async () => {
      await button(page, t('help.hide')).click();
      await page.locator('dialog[open]').waitFor();
    },
  },
];

const importStops = (page: Page, t: Words): Stop[] => [
  { name: 'import', go: () => visit(page, 'import') },
  {
    name: 'import-not-known',
    go: async () => {
      await chooseFile(page, 'picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0xff]));
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'import-preview',
    go: async () => {
      await chooseFile(page, 'daylio_export.csv', DAYLIO_FILE);
      await button(page, t('import.do')).waitFor();
      await page.locator('summary').click();
    },
  },
];

/** `filled`: the record has stones, and one of them is in the trash. Stops that need those are left out of an empty one. */
export const tour = async (
  page: Page,
  of: { locale?: Locale; filled: boolean },
): Promise<readonly Stop[]> => {
  const { t } = await createCopy(of.locale ?? 'en');
  return [
    ...todayStops(page, t, BEGINS[of.locale ?? 'en'] ?? 'wa'),
    ...pathStops(page, t, () => visit(page, 'paths')),
    ...journalStops({ page, t, visit: (place) => visit(page, place) }),
    ...lookBackStops(page, t, (place) => visit(page, place)),
    ...dayStops({ page, t, visit: (place) => visit(page, place) }),
    ...afterStops({ page, t, visit: (place) => visit(page, place) }),
    ...settingsStops(page, t),
    ...helpStops(page, t),
    ...importStops(page, t),
    // Last: after the ninth question nothing is celebrated for three days.
    ...scaleStops({ page, t, visit: (place) => visit(page, place) }),
  ].filter(({ name }) => of.filled || !NEED_STONES.has(name));
};
