/** `cairn picture`: the picture as a drawing in a file. Drawn from the record; none of the person's words are in it. */

import { scene, sceneToSvg } from '@cairn/picture';
import type { Light } from '@cairn/picture';
import type { Today } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { settledFiles } from '../home/file-trouble.ts';
import { isLightWord, lightNamed, lightNow } from '../look-back/light.ts';
import { sayTwin } from '../look-back/say-twin.ts';
import { refusedValue } from '../refused-value.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { withVault } from '../with-vault.ts';
import { forgetPart, refusedFile, REPLACE, writeWhole } from '../write-whole.ts';

export const picture: Command = {
  options: {
    svg: { type: 'string' },
    light: { type: 'string' },
    size: { type: 'string' },
    ...{ dark: { type: 'boolean' }, [REPLACE]: { type: 'boolean' } },
  },
  run: async (call) => {
    const { given, copy, words, around } = call;
    const path = given.text('svg');
    if (path === undefined || words.length > 0)
      return refused(EXIT.usage, { type: 'NoFile' }, copy.t('cli.picture.to'));
    const theme = given.has('dark') ? 'dark' : 'light';
    const word = given.text('light') ?? null;
    if (word !== null && !isLightWord(word)) return refusedValue(copy, 'light');
    const size = readSize(given.text('size') ?? '1440x900');
    if (size === null) return refusedValue(copy, 'size');
    return withVault(call, async (door) => {
      const asked = await door.ask('today', {});
      if (!asked.ok) return refusedByVault(copy, asked.error);
      const [now, place] = [
        around.clock.now(),
        { theme, hemisphere: asked.value.settings.hemisphere } as const,
      ];
      const light = word === null ? lightNow(now, place) : lightNamed(word, now, place);
      return keep(call, path, draw(call, asked.value, { light, size }));
    });
  },
};

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

const LEAST = 100;
const MOST = 4000;

/** `null` for what is no size, or one that nobody can look at. */
const readSize = (written: string): PixelSize | null => {
  const [, width, height] = (/^(\d{1,4})x(\d{1,4})$/.exec(written) ?? []).map(Number);
  if (width === undefined || height === undefined) return null;
  const fits = [width, height].every((side) => side >= LEAST && side <= MOST);
  return fits ? { width, height } : null;
};

interface Drawing extends PixelSize {
  readonly svg: string;
  readonly twin: readonly string[];
  readonly stones: number;
}

const draw = (
  { copy }: Call,
  { picture: record, settings }: Today,
  { light, size }: { readonly light: Light; readonly size: PixelSize },
): Drawing => {
  const twin = sayTwin(copy, { record, light, counts: settings.counts, span: null });
  const drawn = scene(record, light, size);
  return { ...size, twin, svg: sceneToSvg(drawn, twin.join(' ')), stones: record.total };
};

const keep = async ({ copy, around, given }: Call, path: string, drawing: Drawing): Promise<Reply> => {
  const { svg, twin, width, height, stones } = drawing;
  if (path === '-') {
    await around.terminal.print(`${svg}\n`);
    return { type: 'streamed' };
  }
  const written = await settledFiles(() => writeWhole(path, [svg, '\n'], given.has(REPLACE)));
  if (written.ok)
    return said([copy.t('cli.picture.saved'), path], { file: path, width, height, stones, twin });
  await forgetPart(path);
  return refusedFile(copy, path, written.error);
};
