import { expect, test } from 'vitest';
import {
  isDeviceCryptoKey,
  newDeviceCryptoKey,
  openInBrowser,
  sealInBrowser,
  unwrapKeyInBrowser,
  wrapKeyForBrowser,
} from './device-wrap-web.ts';
import { fromHex, toHex } from './hex.suite.ts';
import { newDataKey } from './keys.ts';
import vectors from './vectors/web.json' with { type: 'json' };

const failed = { ok: false, error: { type: 'WrongKeyOrDamaged' } };

const imported = (
  hex: string,
  usages: KeyUsage[] = ['encrypt', 'decrypt'],
  extractable = false,
): Promise<CryptoKey> => crypto.subtle.importKey('raw', fromHex(hex), 'AES-GCM', extractable, usages);

test('unwraps what was always wrapped so', async () => {
  const { key, wrapped, dataKey } = vectors.wrap;
  expect(await unwrapKeyInBrowser(fromHex(wrapped), await imported(key))).toEqual({
    ok: true,
    value: fromHex(dataKey),
  });
});

test.each(vectors.wrap.fails)('does not unwrap: $what', async ({ bytes, error }) => {
  const key = await imported(vectors.wrap.key);
  expect(await unwrapKeyInBrowser(fromHex(bytes), key)).toEqual({ ok: false, error: { type: error } });
});

test('opens what was always sealed so', async () => {
  const { key, sealed, label, payload } = vectors.seal;
  expect(await openInBrowser(fromHex(sealed), { key: await imported(key), label })).toEqual({
    ok: true,
    value: fromHex(payload),
  });
});

test.each(vectors.seal.fails)('does not open: $what', async ({ bytes, error }) => {
  const place = { key: await imported(vectors.seal.key), label: vectors.seal.label };
  expect(await openInBrowser(fromHex(bytes), place)).toEqual({ ok: false, error: { type: error } });
});

test('a data key comes back from its wrapping, and each wrapping is another', async () => {
  const [dataKey, device] = [newDataKey(), await newDeviceCryptoKey()];
  const [one, two] = [await wrapKeyForBrowser(dataKey, device), await wrapKeyForBrowser(dataKey, device)];
  expect(one).toHaveLength(63);
  expect(toHex(one)).not.toBe(toHex(two));
  expect(await unwrapKeyInBrowser(one, device)).toEqual({ ok: true, value: dataKey });
  expect(await unwrapKeyInBrowser(one, await newDeviceCryptoKey())).toEqual(failed);
});

test('every one bit of a wrapped key counts', async () => {
  const device = await newDeviceCryptoKey();
  const wrapped = await wrapKeyForBrowser(newDataKey(), device);
  for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
    const damaged = Uint8Array.from(wrapped);
    damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(await unwrapKeyInBrowser(damaged, device)).toEqual(failed);
  }
});

test('a shared text waits sealed, and opens under its label only', async () => {
  const key = await newDeviceCryptoKey();
  const text = new TextEncoder().encode('read this when there is room');
  const sealed = await sealInBrowser(text, { key, label: 'inbox' });
  expect(await openInBrowser(sealed, { key, label: 'inbox' })).toEqual({
    ok: true,
    value: Uint8Array.from(text),
  });
  expect(await openInBrowser(sealed, { key, label: 'outbox' })).toEqual(failed);
  expect(Buffer.from(sealed).includes('room')).toBe(false);
});

test('the key of a browser cannot be taken out', async () => {
  const key = await newDeviceCryptoKey();
  expect(key.algorithm).toEqual({ name: 'AES-GCM', length: 256 });
  expect(key.usages.toSorted()).toEqual(['decrypt', 'encrypt']);
  expect(isDeviceCryptoKey(key)).toBe(true);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('what could not be our key is not taken for it', async () => {
  const raw = '00'.repeat(32);
  const counter = await crypto.subtle.generateKey({ name: 'AES-CTR', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const others: unknown[] = [
    null,
    'key',
    {},
    counter,
    await imported(raw, ['encrypt', 'decrypt'], true),
    await imported(raw, ['encrypt']),
    await imported(raw, ['decrypt']),
  ];
  for (const other of others) expect(isDeviceCryptoKey(other)).toBe(false);
});

test('a key that may not decrypt is a bug, and stops', async () => {
  const key = await imported('00'.repeat(32), ['encrypt']);
  const sealed = await sealInBrowser(new Uint8Array(1), { key, label: 'inbox' });
  await expect(openInBrowser(sealed, { key, label: 'inbox' })).rejects.toMatchObject({
    name: 'InvalidAccessError',
  });
});
