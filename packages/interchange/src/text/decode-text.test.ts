/** What counts as text, and what is refused. */

import { expect, test } from 'vitest';
import { decodeText, decodeWhole } from './decode-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('takes the byte order mark away', () => {
  expect(decodeText(utf8('\ufeffmood'))).toEqual({ ok: true, value: 'mood' });
});

test('reads UTF-16 that has lost its mark', () => {
  expect(decodeText(new Uint8Array(Buffer.from('mood źle', 'utf16le')))).toEqual({
    ok: true,
    value: 'mood źle',
  });
  expect(decodeText(new Uint8Array(Buffer.from('mood źle', 'utf16le').swap16()))).toEqual({
    ok: true,
    value: 'mood źle',
  });
});

test('leaves out a few control characters and says how many; tabs and line ends stay', () => {
  expect(decodeWhole(utf8('mood\u0007\tgo\u001bod\r\n'))).toEqual({
    ok: true,
    value: { text: 'mood\tgood\r\n', dropped: 2 },
  });
  expect(decodeText(utf8(`${'a'.repeat(5000)}\0b`))).toEqual({ ok: true, value: `${'a'.repeat(5000)}b` });
});

test('refuses NUL and many control characters as binary, and other encodings by name', () => {
  expect(decodeText(utf8('mood\u0000good'))).toEqual({
    ok: false,
    error: { type: 'NotText', reason: 'binary' },
  });
  expect(decodeText(utf8('mood\u0001\u0002\u0003 '.repeat(9)))).toMatchObject({ ok: false });
  expect(decodeText(new Uint8Array([0x6d, 0xe4, 0x72, 0x7a]))).toEqual({
    ok: false,
    error: { type: 'NotText', reason: 'encoding' },
  });
});

test('calls a file of spaces empty', () => {
  expect(decodeText(utf8(' \r\n\t'))).toEqual({ ok: false, error: { type: 'Empty' } });
});

test('reads a file that was cut off inside its last letter', () => {
  expect(decodeText(utf8('mood źle').subarray(0, 6))).toEqual({ ok: true, value: 'mood ' });
});
