import { expect, test } from 'vitest';
import { inviteHash, makeInviteCode } from './invite-code.ts';
import { createNonces } from './nonces.ts';

const secret = new Uint8Array(32).fill(1);

test('a nonce is good for sixty seconds, at the relay that made it', () => {
  let now = 1_000_000;
  const nonces = createNonces(secret, () => now);
  const nonce = nonces.make();
  expect(nonces.endOf(nonce)).toBe(1_000_060);
  expect(createNonces(new Uint8Array(32).fill(2), () => now).endOf(nonce)).toBeNull();
  now += 59;
  expect(nonces.endOf(nonce)).toBe(1_000_060);
  now += 1;
  expect(nonces.endOf(nonce)).toBeNull();
});

test('no bit of a nonce may be another', () => {
  const nonces = createNonces(secret, () => 5);
  const nonce = nonces.make();
  for (let at = 0; at < nonce.length; at += 1) {
    const changed = Uint8Array.from(nonce, (byte, index) => (index === at ? byte ^ 1 : byte));
    expect(nonces.endOf(changed)).toBeNull();
  }
  expect(nonces.make()).not.toEqual(nonce);
});

test('an invite may be typed as people type', () => {
  const code = makeInviteCode();
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(inviteHash(` ${code.toLowerCase().replaceAll('-', '')} `)).toEqual(inviteHash(code));
  expect(inviteHash('O1I1L-00000-00000-00000')).toEqual(inviteHash('01111-00000-00000-00000'));
  expect(inviteHash(makeInviteCode())).not.toEqual(inviteHash(code));
});
