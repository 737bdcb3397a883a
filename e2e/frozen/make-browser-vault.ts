/**
 * Makes the frozen browser vault of the version at hand: `node e2e/frozen/make-browser-vault.ts`. Run once a release,
 * before it lands; what it wrote is never edited again.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EntityId, LocalDay } from '@cairn/domain';
import { launchBrowser } from '../browser.ts';
import { bystanderPage, FIXTURES, openFrozen, serveFrozen, takeFiles } from './frozen-site.ts';

const { version } = JSON.parse(
  readFileSync(join(dirname(dirname(import.meta.dirname)), 'package.json'), 'utf8'),
) as {
  version: string;
};
const folder = join(FIXTURES, version);
if (existsSync(folder)) throw new Error(`${version} is frozen already`);

const site = await serveFrozen();
const browser = await launchBrowser();
const page = await browser.newPage();
await openFrozen(page, site);

const expected = await page.evaluate(async () => {
  const { act, all, settings, words } = globalThis.frozen;
  const day = (text: string): LocalDay => text as LocalDay;
  const texts = [
    'opened the curtains',
    'washed one cup',
    'rang Ana for five minutes',
    'שתיתי כוס מים',
    'walked to the corner 🌿',
  ];
  for (let i = 0; i < 12; i += 1) {
    const on = day(`2026-0${1 + (i % 9)}-1${i % 10}`);
    await act('log-win', {
      text: texts[i % texts.length] ?? '',
      on,
      effort: (1 + (i % 3)) as 1 | 2 | 3,
    });
  }
  const big = await act('log-win', {
    text: 'filled in the form',
    area: 'paper',
    big: true,
    note: 'It took a week.\nIt is sent.',
  });
  const trashed = await act('log-win', { text: 'a line I did not want' });
  await act('trash-win', { id: trashed.win.id });
  await act('let-rest', { id: big.win.id, resting: true });
  const gone = await act('log-win', { text: 'gone for ever' });
  await act('trash-win', { id: gone.win.id });
  await act('purge-win', { id: gone.win.id });
  await act('take-rest', { on: day('2026-03-20'), taken: true });
  await act('check-in', { mood: 3, energy: 1, on: day('2026-03-20'), note: 'grey, and that is all right' });
  await act('change-setting', { key: 'dayStartsAt', value: 300 });
  await act('keep-draft', { slot: 'win', text: 'half a sentence' });
  for (const text of ['The post lies there unopened', 'I stop answering'])
    await act('keep-plan-entry', { part: 'signs', text });
  await act('keep-plan-entry', { part: 'around', text: 'The bench by the lake 🌿' });
  await act('keep-person', {
    ...{ name: 'Ana', phone: '+49 30 123 45', hardMoments: true },
    firstLine: 'Can you sit with me for a bit?',
  });
  await act('change-setting', { key: 'country', value: 'DE' });
  const { path } = await act('keep-challenge', {
    text: 'the whole flat is a mess',
    ladders: [
      { title: 'One corner at a time', steps: [{ text: 'Choose one corner' }, { text: 'Fill one bag' }] },
    ],
  });
  const [first, second] = path.ladders[0]?.steps ?? [];
  if (first === undefined || second === undefined) throw new Error('no steps');
  const { win: done } = await act('done-step', { id: first.step.id, effort: 1 });
  await act('plan-step', { id: second.step.id, plan: { anchor: 'I have had coffee' } });
  const { ritual } = await act('keep-ritual', { text: 'open the curtains', anchor: 'I get up' });
  await act('done-ritual', { id: ritual.id });
  await act('decline-suggestion', { key: 'move.stretch-arms' });
  const { entry: rain } = await act('keep-entry', { text: 'Rain all day.', prompt: 'window' });
  const sittings = ['a', 'b'].map((digit) => digit.repeat(32) as EntityId);
  for (const [at, sitting] of sittings.entries())
    await act('write-entry', { id: rain.id, text: `Rain all day. ${at + 1} cups of tea ☕`, sitting });
  const { win: written } = await act('end-entry', { id: rain.id });
  await act('link-entry', { id: rain.id, win: done.id, linked: true });
  await act('keep-near', { id: written.id, near: true });
  const { entry: rests } = await act('keep-entry', { text: 'מילים שנחות', on: day('2026-03-20') });
  await act('let-entry-rest', { id: rests.id, resting: true });
  const { thought } = await act('keep-thought', { text: 'I never finish anything', belief: 80 });
  await act('lay-evidence', { thought: thought.id, win: done.id });
  await act('answer-thought', { thought: thought.id, answer: 'I chose one corner.' });
  await act('check-in', { mood: 4, confidence: 0, sleepMinutes: 410 });
  await act('keep-scale-response', { instrument: 'who-5', language: 'en', answers: [1, 0, 2, 1, 3] });
  await act('begin-experiment', { text: 'a walk before noon', area: 'move' });
  return { pages: await all(), settings: await settings(), words: await words() };
});
// What is left to do is done, and the log is folded into the file.
await page.waitForTimeout(6_000);
await page.close();
const bystander = await bystanderPage(browser, site);
await bystander.waitForTimeout(500);
const files = await takeFiles(bystander);
await browser.close();
await site.stop();

mkdirSync(folder, { recursive: true });
for (const [name, base64] of Object.entries(files))
  writeFileSync(join(folder, name), Buffer.from(base64, 'base64'));
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
