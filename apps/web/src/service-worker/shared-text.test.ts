import { expect, test } from 'vitest';
import { sharedText } from './shared-text.ts';

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test('keeps every word that was shared, once', () => {
  expect(sharedText(formOf({ title: 'A walk', text: 'Round the lake', url: 'https://a.example/' }))).toBe(
    'A walk\nRound the lake\nhttps://a.example/',
  );
  expect(sharedText(formOf({ title: 'A walk', text: 'A walk', url: '' }))).toBe('A walk');
  expect(sharedText(formOf({ text: 'Look: https://a.example/', url: 'https://a.example/' }))).toBe(
    'Look: https://a.example/',
  );
});

test('an empty share is no share', () => {
  expect(sharedText(formOf({ title: '  ', text: '' }))).toBe('');
  expect(sharedText(formOf({}))).toBe('');
});
