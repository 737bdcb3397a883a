// Journeys that an engine cannot go through, each with its reason. A reason is about how the engine is driven or about what it
// does not have; never about what Cairn does wrong.

const CDP = 'asked of Chromium by its own protocol';
const BOTH = ['firefox', 'webkit'];

/** `test` left out: every test of the file that does not pass. */
export const EXCEPTIONS = [
  { engines: BOTH, file: 'a-passkey-opens-it', why: `${CDP} (a virtual authenticator)` },
  { engines: BOTH, file: 'a-code-before-a-camera', why: 'a camera that Chromium plays from a file' },
  {
    engines: BOTH,
    file: 'a-line-in-two-actions',
    test: 'by touch: from every screen, without a network, Help and then the number, both in sight',
    why: `${CDP} (touches)`,
  },
  {
    engines: BOTH,
    file: 'from-a-mess-to-the-next-rung',
    test: 'by touch',
    why: `${CDP} (touches)`,
  },
  { engines: BOTH, file: 'installable', why: `${CDP} (what stands against installing)` },
  { engines: BOTH, file: 'installed-app', why: `${CDP} (an installed app)` },
  { engines: BOTH, file: 'reminders-that-arrive', why: `${CDP} (a push message)` },
  {
    engines: BOTH,
    file: 'reminders-while-open',
    why: 'service workers that can be asked, in Chromium alone',
  },
  { engines: BOTH, file: 'words-leave-with-the-lock', why: `${CDP} (the memory of a worker)` },
  {
    engines: BOTH,
    file: 'm17-the-picture-near-and-far',
    test: 'fingers go nearer and further, along the path, and to a cairn that they touch',
    why: `${CDP} (touches)`,
  },
  {
    engines: BOTH,
    file: 'words-survive',
    test: 'when the disk is full the words stay, a sentence says what happened, they can be copied, and all else is unharmed',
    why: `${CDP} (a full disk)`,
  },
  {
    engines: BOTH,
    file: 'lost-and-found',
    test: 'when there is no room left, the vault says so, changes nothing and goes on when there is room',
    why: `${CDP} (a full disk)`,
  },
  {
    engines: BOTH,
    file: 'speaks-only-to-its-own-origin',
    test: 'a long visit asks nothing of anybody else: not the page, not its workers, not the service worker',
    why: 'a stand-in for the internet that Chromium is started with',
  },
  {
    engines: ['webkit'],
    file: 'speaks-only-to-its-own-origin',
    test: 'the policy of the page forbids what was not built into it',
    why: 'headers of an answer are not told',
  },
];
