/** The recovery secret: made once per vault. Its words are in `@cairn/crypto/phrase`, which loads a word list. */

import { KEY_LENGTH } from './keys.ts';
import type { RecoverySecret } from './keys.ts';
import { randomBytes } from './random.ts';
import type { RandomSource } from './random.ts';

export const newRecoverySecret = (random: RandomSource = randomBytes): RecoverySecret =>
  random(KEY_LENGTH) as RecoverySecret;
