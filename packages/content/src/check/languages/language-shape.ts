/** The shape of every file in `locales/TAG`, after the English: every id, and no other. */

import { LIFE_AREAS } from '@cairn/domain';
import { STRUCTURE } from '../../activities/structure.ts';
import { feelingWords } from '../../en/data/shrink-feelings.ts';
import { besideUnpraised, gentleWords, hardshipWords, unpraisedWords } from '../../en/data/shrink-gentle.ts';
import { shapedWords } from '../../en/data/shrink-shaped.ts';
import { smallerWords } from '../../en/data/shrink-smaller.ts';
import { enHelp } from '../../help/en/en-help.ts';
import { prompts } from '../../journal/en/data/prompts.ts';
import { LADDERS } from '../../ladders/ladders.ts';
import type { ContentFile } from '../../languages/language-source.ts';
import type { GentleWords, LooseStep } from '../../shrink/shrink-structure.ts';
import * as shape from './shape.ts';
import type { Shape } from './shape.ts';

const { exactly, listOf, recordOf, text, tupleOf } = shape;

const LEAST = { aliases: 6, said: 4, challenges: 60, notCaught: 5, banned: 40 } as const;
const LEAST_SUPPORT = { danger: 20, wish: 40, faint: 15, hardship: 25, idiom: 20 } as const;

const forEach = (ids: readonly string[], one: Shape): Readonly<Record<string, Shape>> =>
  Object.fromEntries(ids.map((id) => [id, one]));

const activities = recordOf(
  forEach(
    LIFE_AREAS.flatMap((area) => STRUCTURE[area].map(([id]) => id)),
    tupleOf(text, text),
  ),
);

const rung = shape.either(text, recordOf({ text }, { seated: text, thing: text, place: text }));

const ladders = recordOf(
  Object.fromEntries(
    LIFE_AREAS.flatMap((area) => LADDERS[area]).map(({ id, rungs }) => [
      id,
      recordOf({
        ...{ title: text, thing: text, place: text },
        aliases: listOf(text, LEAST.aliases),
        said: listOf(text, LEAST.said),
        rungs: recordOf(
          forEach(
            rungs.map(([own]) => own),
            rung,
          ),
        ),
      }),
    ]),
  ),
);

const practice = recordOf({ title: text, steps: listOf(text, 2) });

const help = recordOf({
  grounding: tupleOf(
    ...enHelp.grounding.map(({ id }) =>
      recordOf({ id: exactly(id), title: text, steps: listOf(text, 2), instead: practice }),
    ),
  ),
  stayWithMe: listOf(text, 3),
  plan: tupleOf(
    ...enHelp.plan.map(({ id }) =>
      recordOf({ id: exactly(id), title: text, guide: text, examples: listOf(text, 2) }),
    ),
  ),
  firstLines: recordOf(forEach(Object.keys(enHelp.firstLines), listOf(text, 2))),
  review: recordOf({ source: text, writtenOn: text, reviewedOn: shape.textOrNull }),
});

const looseStep = ({ minutes, energy, social }: LooseStep): Shape =>
  recordOf({
    ...{ text, thing: text, place: text },
    ...{ minutes: exactly(minutes), energy: exactly(energy), social: exactly(social) },
  });

const gentle = ({ offers }: GentleWords): Shape =>
  recordOf({
    line: text,
    offers:
      typeof offers === 'string'
        ? exactly(offers)
        : recordOf({
            title: text,
            area: exactly(offers.area),
            steps: tupleOf(...offers.steps.map(looseStep)),
          }),
  });

const smallerRows = (rows: typeof smallerWords.rows): Shape =>
  tupleOf(
    ...rows.map((forms) =>
      tupleOf(
        ...forms.map((form) =>
          recordOf({
            ...Object.fromEntries(Object.entries(form).map(([key, value]) => [key, exactly(value)])),
            text,
          }),
        ),
      ),
    ),
  );

const replies = recordOf({
  gentle: recordOf(Object.fromEntries(Object.entries(gentleWords).map(([id, one]) => [id, gentle(one)]))),
  hardship: gentle(hardshipWords),
  unpraised: gentle(unpraisedWords),
  besideUnpraised: shape.likeModel(besideUnpraised),
  shaped: recordOf({ line: text, title: text, steps: tupleOf(...shapedWords.steps.map(looseStep)) }),
  smaller: recordOf({
    rows: smallerRows(smallerWords.rows),
    plainRows: smallerRows(smallerWords.plainRows),
    verbs: listOf(text),
  }),
});

const texts = listOf(text);

const taskWords = recordOf(
  {
    stems: recordOf(
      {
        vowels: shape.anyText,
        doubled: shape.anyText,
        passes: listOf(listOf(tupleOf(text, shape.anyText))),
        exceptions: shape.recordOfAll(text),
      },
      { prefixes: texts },
    ),
    spellings: shape.recordOfAll(text),
    silent: shape.anyText,
    ...{ alike: texts, turnedAway: texts, turnedBack: texts, joints: texts, openings: texts },
  },
  { elisions: text },
);

const support = recordOf(
  {
    ...Object.fromEntries(Object.entries(LEAST_SUPPORT).map(([kind, least]) => [kind, listOf(text, least)])),
    'long-ago': texts,
    ...{ writer: text, others: text, negators: text },
    shapes: recordOf({
      ...{ classes: shape.recordOfAll(text), spellings: shape.recordOfAll(text) },
      ...{ danger: texts, wish: texts, hardship: texts, unpraised: texts, idiom: texts },
    }),
  },
  { prefixes: texts },
);

const sentences = (least: number): Shape =>
  recordOf({
    ...{ danger: listOf(text, 4), wish: listOf(text, 4) },
    ...{ hardship: listOf(text, 4), unpraised: listOf(text, 4), ordinary: listOf(text, least) },
  });

/** Of what the content brings; what `copy.json` is held to stands with the interface. */
export const FILE_SHAPES: Readonly<Record<Exclude<ContentFile, 'copy'>, Shape>> = {
  activities,
  ladders,
  prompts: recordOf(forEach(['journal.win', ...prompts.map(({ id }) => id)], text)),
  help,
  'shrink-replies': replies,
  'shrink-feelings': recordOf(
    forEach(Object.keys(feelingWords), recordOf({ names: text, said: listOf(text, 1) })),
  ),
  areas: recordOf(forEach(LIFE_AREAS, recordOf({ strong: text, some: shape.anyText }))),
  'task-words': taskWords,
  challenges: listOf(recordOf({ text, expect: listOf(text, 1) }), LEAST.challenges),
  support,
  'support-sentences': recordOf({ 'mended-with': sentences(60), 'held-out': sentences(20) }),
  'not-caught': listOf(recordOf({ text }, { unmet: texts, met: texts }), LEAST.notCaught),
  banned: listOf(text, LEAST.banned),
  about: recordOf({
    ...{ name: text, english: text, offer: text },
    ...{ writtenOn: text, reviewedBy: shape.textOrNull, source: text },
  }),
};
