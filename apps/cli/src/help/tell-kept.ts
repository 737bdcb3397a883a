/**
 * What is said after words were kept, by how they are to be met: an ordinary line as it is; with hard words one warm line before
 * it; with words that are met Help and no praise.
 */

import type { Tone } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import type { Call } from '../command.ts';
import type { HelpThere } from './find-help.ts';

export interface Told {
  readonly lines: readonly string[];
  /** For `--json`: `help` where it was shown. */
  readonly data: { readonly help?: HelpThere };
}

/** `kept` is what is said after ordinary words. */
export const tellKept = async (
  call: Call,
  door: VaultDoor,
  { tone, kept }: { readonly tone: Tone; readonly kept: readonly string[] },
): Promise<Told> => {
  const { copy } = call;
  switch (tone) {
    case 'ordinary':
      return { lines: kept, data: {} };
    case 'unpraised':
      return { lines: [copy.t('today.kept')], data: {} };
    case 'hardship':
      return { lines: [copy.t('met.hardship'), copy.t('cli.met.more'), '', copy.t('today.kept')], data: {} };
    case 'danger':
    case 'wish': {
      const { lines, data } = await tellMet(call, door, tone);
      return { lines: [...lines, '', copy.t('today.kept')], data };
    }
    default:
      return tone satisfies never;
  }
};

/** The numbers of the chosen country beside words that are met. No praise, and nothing to answer. */
export const tellMet = async (
  { copy, around }: Call,
  door: VaultDoor,
  tone: Extract<Tone, 'danger' | 'wish'>,
): Promise<Told> => {
  const [{ findHelp }, { metHelpLines }] = await Promise.all([
    import('./find-help.ts'),
    import('./say-met.ts'),
  ]);
  const settings = await door.ask('settings', {});
  const help = findHelp(settings.ok ? settings.value.country : null, around);
  const lines = metHelpLines(copy, help);
  return { lines: tone === 'wish' ? [copy.t('met.wish'), ...lines] : lines, data: { help } };
};
