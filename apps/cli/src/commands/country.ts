/** `cairn country DE`: keeps the country whose numbers Help shows; alone, says which; `none` chooses none again. */

import { countryHelp, HELP_COUNTRIES } from '@cairn/vault/help';
import type { Call, Command } from '../command.ts';
import { sayCountry } from '../help/say-help.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { act, withVault } from '../with-vault.ts';

export const country: Command = {
  options: {},
  run: async (call) => {
    const [word] = call.words;
    if (word === undefined) return tellChosen(call);
    const value = word.toLowerCase() === 'none' ? '' : word.toUpperCase();
    if (value !== '' && !/^[A-Z]{2}$/.test(value)) return refusedCountry(call);
    return withVault(call, async (door) => {
      const kept = await act(call.around, door, { name: 'change-setting', input: { key: 'country', value } });
      return kept.ok ? tell(call, value) : refusedByVault(call.copy, kept.error);
    });
  },
};

const refusedCountry = ({ copy }: Call): Refused => {
  const error = { type: 'BadInput', field: 'country' };
  return refused(EXIT.usage, error, copy.t('cli.value.country', { countries: HELP_COUNTRIES.join(', ') }));
};

const tellChosen = (call: Call): Promise<Reply> =>
  withVault(call, async (door) => {
    const settings = await door.ask('settings', {});
    return settings.ok ? tell(call, settings.value.country) : refusedByVault(call.copy, settings.error);
  });

const tell = ({ copy }: Call, chosen: string): Reply => {
  if (chosen === '') return said([copy.t('cli.country.none')], { country: null, known: false });
  const known = countryHelp(chosen) !== null;
  const named = { country: sayCountry(copy, chosen) };
  return said([known ? copy.t('cli.country.chosen', named) : copy.t('cli.country.no-numbers', named)], {
    country: chosen,
    known,
  });
};
