import { expect, test } from 'vitest';
import { newRecoverySecret } from '@cairn/crypto';
import { VaultHost } from './vault-host.ts';

test('where no vault is open, no words are taken: whoever asks is told', async () => {
  const host = new VaultHost({
    wasm: async () => Promise.reject(new Error('not asked for')),
    changed: () => {},
    stands: () => {},
  });
  await expect(host.adopt(newRecoverySecret())).rejects.toThrow(DOMException);
  await host.lock();
  await expect(host.adopt(newRecoverySecret())).rejects.toThrow('no vault is open');
});
