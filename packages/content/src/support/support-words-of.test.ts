/** A list made of plain phrases: what it meets, and what it leaves be. */

import { createHarmLexicon, toneOf } from '@cairn/domain';
import { expect, test } from 'vitest';
import type { PlainSupportWords } from '../languages/language-content.ts';
import { supportWordsOf } from './support-words-of.ts';

const plain: PlainSupportWords = {
  danger: ["j'ai tout avalé", '睡眠薬を全部飲んだ'],
  wish: [
    'pas envie de vivre',
    'je veux mourir',
    'envie de mourir',
    "que quelqu'un me tue",
    '死にたい',
    'أن أموت',
  ],
  faint: ['à quoi bon vivre'],
  hardship: ['deuil'],
  idiom: ['mourir de rire', 'me tue'],
  longAgo: ['il y a longtemps', '昔', 'à vingt ans je voulais et je veux mourir'],
  writer: "je j' me moi",
  others: "il elle ami mère quelqu'un",
  negators: 'pas sans',
  prefixes: ['و', 'ل'],
  elisions: 'j d qu l',
};

const lexicon = createHarmLexicon(supportWordsOf('fr', plain));

test.each([
  ['danger', 'J’AI TOUT AVALÉ'],
  ['danger', 'さっき、睡眠薬を全部飲んだよ'],
  ['wish', 'il pleut, je veux mourir'],
  ['wish', 'fatigue pas dormi envie de mourir'],
  ['wish', 'que quelqu’un me tue'],
  ['wish', 'peux pas je veux mourir'],
  ['wish', 'sans pas envie de vivre'],
  ['danger', 'jai tout avale'],
  ['hardship', 'l’ami, le deuil'],
  ['wish', 'もう死にたいです'],
  ['wish', 'أريد وأن أموت'],
  ['wish', 'il y a longtemps, et je veux mourir'],
  ['hardship', 'il y a longtemps je veux mourir'],
  ['hardship', '昔は死にたいと思った'],
  ['hardship', 'un ami envie de mourir'],
  ['hardship', 'à vingt ans, ou à vingt ans je voulais et je veux mourir'],
  ['hardship', 'le deuil'],
  ['unpraised', 'pas envie de mourir'],
  ['ordinary', 'envie de mourir de rire'],
  ['ordinary', 'ce travail me tue'],
  ['ordinary', 'la vaisselle'],
])('meets as %s: %s', (tone, text) => {
  expect(toneOf(text, lexicon)).toBe(tone);
});
