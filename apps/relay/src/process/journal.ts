/**
 * What the relay says about itself. Law: no address, no id, no token, no path that holds one: the types take the names of routes,
 * numbers and the kind of a fault, and nothing else.
 */

import type { RouteName } from '@cairn/relay-api';
import type { Delivery } from '../reminders/deliver.ts';

export type JournalLine =
  | {
      readonly event: 'started';
      readonly port: number;
      readonly metricsPort: number | null;
      readonly schema: number;
    }
  | { readonly event: 'draining' | 'stopped' | 'swept' }
  | { readonly event: 'request'; readonly route: RouteName; readonly status: number; readonly ms: number }
  /** `at` holds the places in the code, without the message. */
  | {
      readonly event: 'fault';
      readonly route: string;
      readonly kind: string;
      readonly at: readonly string[];
    };

export interface Journal {
  write(line: JournalLine): void;
}

export interface Meters {
  request(route: RouteName, status: number, seconds: number): void;
  appended(chunks: number, bytes: number): void;
  committed(together: number): void;
  /** How the sending of a reminder ended. */
  reminded(end: Delivery['type']): void;
  fault(): void;
}

export const NO_METERS: Meters = {
  request: () => {},
  appended: () => {},
  committed: () => {},
  reminded: () => {},
  fault: () => {},
};

export type JournalLevel = 'faults' | 'events' | 'requests';

/** One line of JSON for each. */
export const createJournal = (print: (line: string) => void, level: JournalLevel): Journal => ({
  write: (line) => {
    if (line.event === 'request' && level !== 'requests') return;
    if (line.event !== 'fault' && level === 'faults') return;
    print(JSON.stringify({ time: new Date().toISOString(), ...line }));
  },
});

/** Where it broke, without the message: a message could hold what somebody sent. */
export const faultLine = (route: string, fault: unknown): JournalLine => {
  const code = fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  const errcode =
    fault instanceof Error && 'errcode' in fault && typeof fault.errcode === 'number' ? fault.errcode : '';
  const kind = fault instanceof Error ? [fault.name, code, errcode].filter(String).join(' ') : typeof fault;
  const places = fault instanceof Error ? ((fault.stack ?? '').match(/^ {4}at .*$/gm) ?? []) : [];
  return { event: 'fault', route, kind, at: places.slice(0, 8).map((place) => place.trim()) };
};
