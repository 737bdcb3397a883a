/** `cairn help`: what there is, in a few lines. `cairn help log` tells of one command. Opens no vault. */

import { COMMAND_NAMES, isCommandName, USAGES } from '../command-names.ts';
import type { CommandName } from '../command-names.ts';
import type { Call, Command } from '../command.ts';
import { EXPORT_FORMATS, REPORT_PARTS } from '../option-values.ts';
import { said } from '../reply.ts';
import { sayUsage } from '../say-usage.ts';
import { areaNames } from '../typed-names.ts';

export const help: Command = {
  options: {},
  run: async ({ copy, words, around }) => {
    const [name] = words;
    const one = name !== undefined && isCommandName(name) ? name : null;
    const shown = one === null ? COMMAND_NAMES : [one];
    const commands = shown.map((each) => ({
      name: each,
      usage: `cairn ${USAGES[each].usage}`,
      about: copy.t(USAGES[each].about),
    }));
    const { quiet } = around.terminal;
    const lines = commands.flatMap(({ usage, about }) => [
      `  ${sayUsage(copy, usage)}`,
      quiet(`      ${about}`),
    ]);
    return said(
      one === null
        ? [copy.t('cli.help.title'), '', ...lines, '', copy.t('cli.help.json')]
        : [...lines, ...formLines(copy, one), ...valueLines(copy, one), ...(await linesOfOwn(copy, one))],
      { commands },
    );
  },
};

const formLines = (copy: Call['copy'], name: CommandName): readonly string[] =>
  (USAGES[name].forms ?? []).map((form) => `  cairn ${sayUsage(copy, form)}`);

/** What may stand behind the options of a command. */
const valueLines = (copy: Call['copy'], name: CommandName): readonly string[] => {
  const { usage: first, forms = [] } = USAGES[name];
  const usage = [first, ...forms].join(' ');
  return [
    ...(/--(?:on|from) DAY/.test(usage) ? [copy.t('cli.value.on')] : []),
    ...(usage.includes('--area') ? [copy.t('cli.value.area', { areas: areaNames(copy) })] : []),
    ...(usage.includes('--effort') ? [copy.t('cli.value.effort')] : []),
    ...(name === 'check-in'
      ? [copy.t('cli.value.mood'), copy.t('cli.value.energy'), copy.t('cli.value.sleep')]
      : []),
    ...(name === 'log' ? [copy.t('cli.help.dashes')] : []),
  ];
};

/** What the commands that bring in and take along have behind their options. */
const linesOfOwn = async (copy: Call['copy'], name: CommandName): Promise<readonly string[]> => {
  const replace = copy.t('cli.help.option.replace');
  if (name === 'import')
    return [
      ...[copy.t('cli.help.option.dry-run'), copy.t('cli.help.option.offer')],
      ...[copy.t('cli.value.mood-words'), copy.t('cli.help.option.date-order'), copy.t('cli.value.map')],
      copy.t('cli.help.option.scale', {
        scales: (await import('@cairn/interchange')).MOOD_SCALES.join(', '),
      }),
    ];
  if (name === 'report')
    return [
      copy.t('cli.report.parts-are', { parts: REPORT_PARTS.join(', ') }),
      copy.t('cli.report.defaults'),
      ...[copy.t('cli.help.option.html'), replace],
    ];
  if (name !== 'export') return [];
  const { TABLE_NAMES } = await import('../export/export-form.ts');
  return [
    copy.t('cli.export.formats', { formats: EXPORT_FORMATS.join(', ') }),
    copy.t('cli.export.tables-are', { tables: TABLE_NAMES.join(', ') }),
    ...[copy.t('cli.help.option.markdown'), copy.t('cli.help.option.path'), replace],
  ];
};
