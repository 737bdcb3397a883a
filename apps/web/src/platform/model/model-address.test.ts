import { expect, test } from 'vitest';
import { endpointOf, isUnsealed, parseAddress } from './model-address.ts';

test.each([
  [' http://localhost:11434/ ', 'http://localhost:11434'],
  ['https://models.example/v1/', 'https://models.example/v1'],
  ['https://models.example/v1?key=secret#part', 'https://models.example/v1'],
])('%s is taken as %s', (raw, address) => {
  expect(parseAddress(raw)).toEqual({ ok: true, value: address });
});

test.each([
  '',
  'localhost:11434',
  'models.example',
  'ftp://a.example',
  'javascript:alert(1)',
  'https://me:pw@a.example',
])('“%s” is no address', (raw) => {
  expect(parseAddress(raw)).toEqual({ ok: false, error: { type: 'NotAnAddress' } });
});

test('root, base and the very end lead to the same place', () => {
  for (const address of [
    'http://localhost:1234',
    'http://localhost:1234/v1',
    'http://localhost:1234/v1/chat/completions',
  ])
    expect(endpointOf('openai-compatible', address)).toBe('http://localhost:1234/v1/chat/completions');
  for (const address of [
    'http://localhost:11434',
    'http://localhost:11434/api',
    'http://localhost:11434/api/chat',
  ])
    expect(endpointOf('ollama', address)).toBe('http://localhost:11434/api/chat');
  expect(endpointOf('openai-compatible', 'https://a.example/openai/v2')).toBe(
    'https://a.example/openai/v2/chat/completions',
  );
});

test('what travels without a seal is known', () => {
  expect(['http://192.168.1.5:11434', 'http://box.local'].map(isUnsealed)).toEqual([true, true]);
  const sealed = ['https://a.example', 'http://localhost:1', 'http://127.0.0.1:1', 'http://[::1]:1'];
  expect(sealed.map(isUnsealed)).toEqual([false, false, false, false]);
});
