import { expect, test } from 'vitest';
import { checkLadder } from './check-ladder.ts';
import type { LadderRung } from './check-ladder.ts';
import { WORDINGS } from './wording.ts';

const aRung = (text: string, over: Partial<LadderRung> = {}): LadderRung => ({
  id: `home.${text.toLowerCase().replaceAll(' ', '-')}`,
  area: 'home',
  text,
  minutes: 1,
  energy: 1,
  social: 0,
  place: 'in',
  time: 'any',
  tags: ['dishes'],
  feltEffort: 1,
  ...over,
});

const messagesOf = (...rungs: LadderRung[]): string[] =>
  checkLadder({ id: 'dishes', area: 'home', rungs }, WORDINGS.en).map(({ message }) => message);

const look = aRung('Look at the sink');
const wash = aRung('Wash that cup', { energy: 2, feltEffort: 2 });

test('accepts a ladder that starts low and climbs gently', () => {
  expect(messagesOf(look, wash)).toEqual([]);
});

test('reports a first rung that asks too much', () => {
  expect(messagesOf(wash)).toEqual(['the first rung is not two minutes at energy 1']);
  expect(messagesOf(aRung('Look at the sink', { minutes: 5 }))).toHaveLength(1);
});

test('reports a rung that is lighter than the one below it, or a jump', () => {
  expect(messagesOf(look, wash, aRung('Dry a spoon', { feltEffort: 3 }))).toContain('energy falls');
  expect(messagesOf(look, wash, aRung('Dry a spoon', { energy: 2 }))).toContain('felt effort falls');
  const out = aRung('Carry rubbish out', { energy: 3, place: 'out', feltEffort: 3 });
  expect(messagesOf(look, out)).toContain('energy rises by two levels');
});

test('reports an empty ladder, and words no rung may use', () => {
  expect(messagesOf()).toEqual(['has no rungs']);
  expect(messagesOf(aRung('Just look at the sink')).length).toBeGreaterThan(0);
});
