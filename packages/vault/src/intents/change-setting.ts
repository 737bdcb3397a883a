/** Changes one setting. The day a win was kept on never changes with it: days are fixed at logging. */

import { SETTING } from '@cairn/store';
import type { IntentHandler } from '../context.ts';
import { derivedId } from '../records/derived-id.ts';
import { setFields } from '../records/write-record.ts';
import { Refusal } from '../refusal.ts';
import { isSettingKey, isSettingValue, readSettings } from '../settings.ts';

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
    // How *More* was left is no act to take back.
    undo:
      key === 'moreOpen'
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
