/** `cairn version`. Opens no vault. */

import type { Command } from '../command.ts';
import { said } from '../reply.ts';
import { VERSION } from '../version.ts';

export const version: Command = {
  options: {},
  run: async () => said([`cairn ${VERSION}`], { version: VERSION }),
};
