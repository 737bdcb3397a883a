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
  shapes: {
    classes: { pill: 'cachets doliprane', height: 'pont bord_du_toit', wall: 'ビル 橋' },
    spellings: { jveux: 'je veux', jsui: 'je suis' },
    danger: ['avalé ~2 <pill>', 'suis ~1 sur ~1 <height>', '#10 <pill>', '<wall> ~3 飛び降り'],
    wish: ['^ veux plus $', 'assez ~1 de vivre|la_vie'],
    hardship: ['papa|ma_sœur ~1 me manque'],
    unpraised: ['balance'],
    idiom: ['avalé ~2 doliprane ~1 pour'],
  },
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
  ['danger', 'avalé tous ces cachets'],
  ['ordinary', 'avalé un doliprane pour la tête'],
  ['danger', 'jsui monté sur le bord du toit'],
  ['danger', '12 doliprane'],
  ['ordinary', '2 doliprane'],
  ['danger', 'あのビルから飛び降りる'],
  ['wish', 'veux plus'],
  ['ordinary', 'veux plus de pain'],
  ['wish', 'assez de la vie'],
  ['hardship', 'ma sœur me manque'],
  ['unpraised', 'la balance'],
  ['wish', 'jveux mourir'],
])('meets as %s: %s', (tone, text) => {
  expect(toneOf(text, lexicon)).toBe(tone);
});

test('a shape that cannot be read is a fault of the content', () => {
  const withDanger = (danger: readonly string[]): PlainSupportWords => ({
    ...plain,
    shapes: { ...plain.shapes, danger },
  });
  expect(() => supportWordsOf('fr', withDanger(['<nowhere> ici']))).toThrow('<nowhere>');
  const long = Array.from({ length: 900 }, (_, at) => `a_${String.fromCodePoint(0x4e00 + at)}`).join('|');
  expect(() => supportWordsOf('fr', withDanger([long]))).toThrow('Too many');
});
