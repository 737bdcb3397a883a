/** PEER: Cairn beside another local-first app of the browser: the same server, browser, finger and quota, in turn. */

import type { Ground } from '../ground.ts';
import type { Measured } from '../measured.ts';
import { sayHowSlow } from '../slow/slowed-browser.ts';
import { actual, VERSION } from './actual.ts';
import { cairn } from './cairn.ts';
import { detailsOf, figuresOf, foundOf } from './compared.ts';
import { playRound } from './visits.ts';
import type { Round } from './visits.ts';

/** Fewer only to try the measurement out; the report says how many there were. */
const ROUNDS = Number(process.env['CAIRN_BENCH_ROUNDS'] ?? 5);

const WHAT = `Cairn beside Actual ${VERSION}, a budget of one's own (@actual-app/web)`;

export const measurePeer = async (ground: Ground): Promise<Measured> => {
  const peer = await actual();
  if (peer === null)
    return {
      ...{ budget: 'PEER', what: WHAT, figures: [], reference: null, details: [] },
      notes: [
        'Not measured: the peer is not here, and npm could not bring it; name the folder of its build in CAIRN_PEER.',
      ],
    };
  const ours = await cairn(ground);
  const mine: Round[] = [];
  const theirs: Round[] = [];
  for (let round = 1; round <= ROUNDS; round += 1)
    for (const [contender, rounds] of [
      [ours, mine],
      [peer, theirs],
    ] as const) {
      ground.say(`PEER: ${contender.name}, round ${round} of ${ROUNDS}`);
      rounds.push(await playRound(ground, contender));
    }
  const compared = {
    ours: { name: ours.name, rounds: mine },
    peer: { name: peer.name, rounds: theirs },
  };
  const slowing = mine[0]?.slowing ?? null;
  return {
    budget: 'PEER',
    what: `${WHAT}, rounds in turn: ${ROUNDS}, ${slowing === null ? 'NOT slowed' : 'slowed 4×'}`,
    figures: figuresOf(compared),
    reference: slowing === null ? null : { name: 'loop, full speed', ms: slowing.loopMs },
    notes: [
      sayHowSlow(slowing),
      'Both from one server on loopback, gzip -9, in one Chromium, 412 × 860, each round a new profile with nothing in it.',
      'Usable: an element is drawn, lies where a finger would touch it and is not disabled; it is tapped in that frame; the time ends when something new is drawn as the answer.',
      'Cairn: a tap on the one small thing, answered by "Kept", which the vault says. Actual: "Start budgeting", then "Transaction", answered by the form, or in an empty budget by the wish for an account; making that account is not counted.',
      'Over the line until usable: without a service worker, at full speed. Until installed: with it, until nothing was asked for in four seconds.',
      'A tap that keeps: Keep in Cairn, "Add transaction" in Actual, from the finger\'s leaving until the second frame; five in each round.',
      ...foundOf(compared),
    ],
    details: detailsOf(compared),
  };
};
