/** Keys and pointers of WebDriver BiDi, one by one, as a window of GTK gets them. */

import { textOf } from './bidi-door.ts';
import type { JsonObject } from './bidi-door.ts';

/** Names of GDK for the private characters by which WebDriver names keys. */
const KEYS: Readonly<Record<string, string>> = {
  '\uE003': 'BackSpace',
  '\uE004': 'Tab',
  '\uE006': 'Return',
  '\uE007': 'Return',
  '\uE008': 'Shift_L',
  '\uE009': 'Control_L',
  '\uE00A': 'Alt_L',
  '\uE03D': 'Super_L',
  '\uE00C': 'Escape',
  '\uE00D': 'space',
  '\uE00E': 'Page_Up',
  '\uE00F': 'Page_Down',
  '\uE010': 'End',
  '\uE011': 'Home',
  '\uE012': 'Left',
  '\uE013': 'Up',
  '\uE014': 'Right',
  '\uE015': 'Down',
  '\uE016': 'Insert',
  '\uE017': 'Delete',
};

export interface Step {
  readonly what: string;
  readonly details: JsonObject;
}

const keyStep = (value: string, down: boolean): Step => {
  const name = KEYS[value];
  return { what: 'key', details: name === undefined ? { char: value, down } : { name, down } };
};

/** A step of the window for an action; null where nothing is done. */
const stepOf = (action: JsonObject): Step | null => {
  const { type, x = 0, y = 0, button = 0, deltaX: dx = 0, deltaY: dy = 0 } = action;
  switch (type) {
    case 'pointerMove':
      return { what: 'move', details: { x, y } };
    case 'pointerDown':
    case 'pointerUp':
      return { what: 'button', details: { button, down: type === 'pointerDown' } };
    case 'scroll':
      return { what: 'wheel', details: { x, y, dx, dy } };
    case 'keyDown':
    case 'keyUp':
      return keyStep(textOf(action['value']), type === 'keyDown');
    default:
      return null;
  }
};

/** In their order. Playwright moves one thing at a time. */
export const stepsOf = (params: JsonObject): readonly Step[] =>
  ((params['actions'] ?? []) as readonly JsonObject[])
    .flatMap((source) => (source['actions'] ?? []) as readonly JsonObject[])
    .map(stepOf)
    .filter((step) => step !== null);
