/** Changes one setting. The day a win was kept on never changes with it: days are fixed at logging. */

import { derivedId, SETTING } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import type { SettingKey } from '../door/intents.ts';
import { setFields } from '../records/write-record.ts';
import { Refusal } from '../refusal.ts';
import { isSettingKey, isSettingValue, readSettings } from '../settings.ts';

/** How *More* was left, and that something was seen, are no acts to take back. */
const LEFT_BY_THE_WAY: readonly SettingKey[] = ['moreOpen', 'heavyCardOn', 'promptedOn', 'backedUpOn'];

export const changeSetting: IntentHandler<'change-setting'> = async (context, input) => {
  const { key, value } = input;
  if (!isSettingKey(key) || !isSettingValue(key, value))
    throw new Refusal({ type: 'BadInput', field: String(key) });
  await setFields(context, SETTING, {
    id: derivedId('setting', key),
    fields: { key, value: JSON.stringify(value) },
  });
  return {
    output: { settings: await readSettings(context.database) },
    undo: LEFT_BY_THE_WAY.includes(key)
      ? null
      : {
          type: 'set',
          records: [
            {
              entity: SETTING.name,
              id: derivedId('setting', key),
              set: { key, value: JSON.stringify(context.settings[key]) },
            },
          ],
        },
    topics: ['settings'],
  };
};
