/** The areas of which nothing is suggested, as the setting has them: ids parted by spaces. Pure. */

import { LIFE_AREAS, type LifeArea } from '@cairn/domain';

/** Areas in their order, each with whether something of it may come up. */
export const areasOffered = (
  setting: string,
): readonly { readonly area: LifeArea; readonly comes: boolean }[] => {
  const out = new Set(setting.split(' '));
  return LIFE_AREAS.map((area) => ({ area, comes: !out.has(area) }));
};

/** The setting with one area let in or left out. */
export const withArea = (setting: string, area: LifeArea, comes: boolean): string =>
  areasOffered(setting)
    .filter((each) => (each.area === area ? !comes : !each.comes))
    .map((each) => each.area)
    .join(' ');
