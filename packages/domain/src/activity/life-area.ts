/** The twelve areas of living. Ids are stored; their words live in copy. Source: domain.md 8.1, after BATD-R's life areas. */

export const LIFE_AREAS = [
  'rise',
  'care',
  'nourish',
  'move',
  'rest',
  'home',
  'people',
  'paper',
  'work',
  'joy',
  'mind',
  'meaning',
] as const;

export type LifeArea = (typeof LIFE_AREAS)[number];

export const isLifeArea = (value: unknown): value is LifeArea =>
  (LIFE_AREAS as readonly unknown[]).includes(value);
