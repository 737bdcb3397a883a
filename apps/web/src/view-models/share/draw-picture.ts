/** The home picture as it is now, small enough to send: drawn here, with none of the person's words, nor any date, in it. */

import type { VaultDoor } from '@cairn/vault';
import { keepPicture } from '../../components/picture/keep-picture.ts';
import { drawnFrom, lightAt } from '../picture-view.ts';

export interface Drawing {
  readonly door: Promise<VaultDoor>;
  readonly now: Date;
  readonly hemisphere: '' | 'north' | 'south';
}

const PAPER = { width: 960, height: 640 } as const;

/** By day: whoever opens it may do so at any hour. Rejects where the record does not answer. */
export const drawPicture = async ({ door, now, hemisphere }: Drawing): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await (await door).ask('today', {});
  if (!answer.ok) throw new Error(answer.error.type);
  const noon = new Date(now);
  noon.setHours(10, 0, 0, 0);
  const light = lightAt(noon, { theme: 'light', hemisphere });
  const record = drawnFrom(answer.value.picture);
  const file = await keepPicture({ record, light, twin: '' }, 'jpeg', PAPER);
  return new Uint8Array(await file.arrayBuffer());
};
