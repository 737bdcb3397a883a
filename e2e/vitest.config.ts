import { defineConfig } from 'vitest/config';
import type { ViteUserConfig } from 'vitest/config';

/**
 * What takes long: every screen at every size, every way in which something can end. `npm run verify` goes through these after
 * the others, so that `npm test` stays short. See tours.vitest.config.ts.
 */
export const TOURS: readonly string[] = [
  'a-code-before-a-camera',
  'a-passkey-opens-it',
  'a-removal-that-waits',
  'adds-a-device-and-removes-it',
  'brings-by-hand',
  'brings-what-one-made',
  'by-ear',
  'copies-by-themselves',
  'every-word-in-every-direction',
  'everything-by-keyboard',
  'fills-the-plan-and-comes-back',
  'first-opening',
  'from-a-mess-to-the-next-rung',
  'help-while-the-record-is-shut',
  'hides-at-once',
  'item-nine',
  'locks-and-opens-again',
  'm1-shrink',
  'm10-a-record-of-ones-own',
  'm11-journal',
  'm11-pause',
  'm12-celebrate',
  'm13-then-and-now',
  'm14-ladders',
  'm15-return',
  'm16-confidence',
  'm17-the-mountain',
  'm17-the-picture-near-and-far',
  'm3-plan',
  'm5-small-wins-add-up',
  'm7-insights',
  'm7-prediction',
  'm9-not-perfect',
  'nothing-is-refused-by-axe',
  'nothing-says-that-i-failed',
  'quiet-days-lower-nothing',
  'one-thing-at-a-time',
  'shares-with-a-supporter',
  'sixty-silent-days',
  'speaks-ones-own-language',
  'two-browsers-and-a-prompt',
  'walk-timer',
  'words-that-are-met',
]
  .map((name) => `journeys/${name}.e2e.ts`)
  .concat('platform/from-outside.e2e.ts', 'platform/same-picture.e2e.ts');

/** Every way of doing what a shorter journey does in one way. `npm run soak -- journeys` goes through these; see long.vitest.config.ts. */
export const LONG: readonly string[] = [
  'a-line-in-two-actions',
  'a-model-of-ones-own',
  'a-page-for-an-appointment',
  'a-week-apart',
  'back-dates-a-win',
  'big-text-and-narrow',
  'brings-a-history-from-daylio',
  'brings-from-other-apps',
  'keeps-a-copy-and-brings-it-back',
  'lines-carry-the-digits-of-the-file',
  'm4-six-examples',
  'm8-rituals',
  'openings-are-never-silent',
  'pages-to-read',
  'people-one-trusts',
  'reads-well-without-motion',
  'reminders-that-arrive',
  'reminders-while-open',
  'rest-any-day-also-later',
  'the-journal-in-every-way',
  'three-that-fit',
  'today-opens-quiet',
  'two-tabs',
  'undo-for-every-act',
  'shared-words-stay-sealed',
  'words-leave-with-the-lock',
]
  .map((name) => `journeys/${name}.e2e.ts`)
  .concat(
    'platform/installed-app.e2e.ts',
    'platform/nothing-runs-unseen.e2e.ts',
    'platform/usable-by-one-rule.e2e.ts',
    'platform/without-who-5.e2e.ts',
  );

/**
 * Journeys and platform laws in a real browser. Two files at a time; the journeys of one process share a browser, each at
 * an address of its own, of which nothing is left when it ends.
 */
const config: ViteUserConfig = defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    exclude: [...TOURS, ...LONG, 'engines/**'],
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As patient as a page is: on a machine with other work a second is no verdict.
    expect: { poll: { timeout: 20_000, interval: 50 } },
    // Decision 48: on a machine with other work a journey may be begun once more, and each that needed it is named at the end of the run.
    retry: process.env['CAIRN_FIRST_GO_ONLY'] === '1' ? 0 : 1,
    // A process closes its browser before it ends.
    teardownTimeout: 60_000,
  },
});

export default config;
