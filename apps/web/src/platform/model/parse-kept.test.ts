import { expect, test } from 'vitest';
import { parseKept } from './parse-kept.ts';

const OLLAMA = { kind: 'ollama', address: 'http://localhost:11434', model: 'llama3.2', key: null };

test('what was kept is read back as it was', () => {
  const kept = {
    setup: OLLAMA,
    agreed: { to: 'http://localhost:11434/api/chat', instructions: 'Make steps.' },
  };
  expect(parseKept(JSON.stringify(kept))).toEqual(kept);
  expect(parseKept('{"setup":{"kind":"browser"}}')).toEqual({ setup: { kind: 'browser' }, agreed: null });
});

test.each([
  ['', 'nothing'],
  ['[]', 'another shape'],
  [JSON.stringify({ setup: { ...OLLAMA, kind: 'other' } }), 'a kind that is not known'],
  [JSON.stringify({ setup: { ...OLLAMA, address: 'javascript:alert(1)' } }), 'no address'],
  [JSON.stringify({ setup: { ...OLLAMA, model: '' } }), 'no model'],
])('%s is no set-up: %s', (text) => {
  expect(parseKept(text)).toBeNull();
});
