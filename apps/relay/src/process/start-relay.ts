/**
 * The relay as it runs: its store opened, its routes beside the app on one port, a sweep every hour, counts on a port of their own,
 * and a gentle end: new requests are sent away, those under way finish, the store is closed.
 */

import { createHmac } from 'node:crypto';
import { Hono } from 'hono';
import { createRelayApi } from '../api/create-relay-api.ts';
import type { RelayEnv } from '../api/create-relay-api.ts';
import { createNonces } from '../api/nonces.ts';
import type { RelayParts } from '../api/relay-parts.ts';
import { createHintStreams } from '../hints/hint-streams.ts';
import { openNotifier } from '../hints/open-notifier.ts';
import { createBodyBudget } from '../limits/body-budget.ts';
import type { Spending } from '../limits/shared-buckets.ts';
import { createSharedBuckets } from '../limits/shared-buckets.ts';
import { KEPT_DAYS } from '../reminders/reminder-store.ts';
import type { ReminderStore } from '../reminders/reminder-store.ts';
import { startReminders } from '../reminders/start-reminders.ts';
import type { RunningReminders } from '../reminders/start-reminders.ts';
import { DAY } from '../store/relay-store.ts';
import type { NotOpened } from '../store/not-opened.ts';
import type { RelayStore } from '../store/relay-store.ts';
import { TIMES } from '@cairn/relay-api';
import { faultLine, NO_METERS } from './journal.ts';
import type { Journal, Meters } from './journal.ts';
import { listen } from './listen.ts';
import type { Listening } from './listen.ts';
import type { Traces } from './otlp-traces.ts';
import { openStore } from './open-store.ts';
import type { OpenedToRun } from './open-store.ts';
import { isLoopback } from './read-settings.ts';
import type { ServerSettings } from './read-settings.ts';

const MOST_BODY_BYTES = 128 * 1024 * 1024;
/** Of one vault, or of one neighbourhood where there is no session. */
const MOST_BODY_BYTES_OF_ONE = 16 * 1024 * 1024;
const HOUR = 3_600_000;
/** So long may requests take that were under way when the end was asked for. */
const PATIENCE = 10_000;

export interface StartOptions {
  readonly settings: ServerSettings;
  readonly journal: Journal;
  /** Beside the relay's routes; `null` for a relay without the app. */
  readonly app: Hono | null;
}

export type Started = { readonly type: 'Started'; readonly relay: RunningRelay } | NotOpened;

export interface RunningRelay extends Listening {
  /** The port of the counts; `null`: none. */
  readonly metricsPort: number | null;
}

export const startRelay = async ({ settings, journal, app }: StartOptions): Promise<Started> => {
  const now = (): number => Math.floor(Date.now() / 1000);
  const notifier = await openNotifier(settings);
  const hints = createHintStreams(notifier, now);
  const figures = settings.metricsPort === null ? null : await figuresOf(hints.count);
  const traces = settings.collector === null ? null : await tracesTo(settings.collector);
  const meters = metersOf(figures, traces);
  const opened = await openStore(settings, (jobs) => meters.committed(jobs));
  if (opened.type !== 'Opened') {
    await notifier.close();
    return opened;
  }
  const { store, schema } = opened;
  const reminders = await remindersOf(opened.reminders, { settings, journal, meters });
  const api = createRelayApi({
    reminders: reminders?.part ?? null,
    ...{ settings: settings.relay, store, shares: store, notifier, hints, meters, journal, now },
    waits: new Set(),
    nonces: createNonces(await store.nonceSecret(), now),
    bodies: createBodyBudget(MOST_BODY_BYTES, MOST_BODY_BYTES_OF_ONE),
    buckets: await bucketsOf(store, settings, notifier.spending),
  });
  const server = await listen(joined(api.app, app), settings.port, {
    host: settings.host,
    exact: !isLoopback(settings.host),
  });
  const metrics =
    figures === null
      ? null
      : await listen(metricsApp(figures), settings.metricsPort ?? 0, {
          // Who reads them looks at this port and at no other.
          ...{ host: settings.metricsHost, exact: true },
        });
  const stopSweeping = sweepHourly(opened, journal);
  const metricsPort = metrics?.port ?? null;
  journal.write({ event: 'started', port: server.port, metricsPort, schema });
  const close = async (): Promise<void> => {
    journal.write({ event: 'draining' });
    stopSweeping();
    api.leave();
    await new Promise((resolve) => setTimeout(resolve, settings.leaveSeconds * 1000));
    api.drain();
    await Promise.all([server.close(PATIENCE), metrics?.close(PATIENCE), reminders?.stop()]);
    await notifier.close();
    await store.close();
    await traces?.close();
    journal.write({ event: 'stopped' });
  };
  return { type: 'Started', relay: { ...server, metricsPort, close } };
};

/** Keyed by what every node of this database has. */
const bucketsOf = async (
  store: RelayStore,
  { relay }: ServerSettings,
  spending: Spending,
): Promise<RelayParts['buckets']> => {
  const secret = createHmac('sha256', await store.nonceSecret())
    .update('cairn/v1/rates')
    .digest();
  return createSharedBuckets({ rates: relay.rates, spending, now: Date.now, secret });
};

/** `null`: nobody said whom a push service may ask, so none is spoken to. */
const remindersOf = async (
  store: ReminderStore,
  { settings, journal, meters }: Pick<StartOptions, 'settings' | 'journal'> & { readonly meters: Meters },
): Promise<RunningReminders | null> =>
  settings.reminders === null
    ? null
    : startReminders({
        ...{ store, settings: settings.reminders, ended: (end) => meters.reminded(end) },
        fault: (fault) => journal.write(faultLine('reminders', fault)),
      });

const joined = (api: Hono<RelayEnv>, app: Hono | null): Hono<RelayEnv> =>
  app === null ? api : new Hono<RelayEnv>().route('/', api).route('/', app);

/** Brought when it is wanted: it costs a start. */
const figuresOf = async (listeners: () => number) =>
  (await import('./prometheus-meters.ts')).createPrometheusMeters(listeners);

const tracesTo = async (collector: string): Promise<Traces> =>
  (await import('./otlp-traces.ts')).createOtlpTraces(collector);

const metersOf = (figures: Meters | null, traces: Traces | null): Meters => {
  const meters = figures ?? NO_METERS;
  if (traces === null) return meters;
  return {
    ...meters,
    request: (...ended) => {
      meters.request(...ended);
      traces.request(...ended);
    },
  };
};

const metricsApp = (figures: Awaited<ReturnType<typeof figuresOf>>): Hono =>
  new Hono().get('/metrics', async (asked) =>
    asked.body(await figures.text(), 200, { 'Content-Type': figures.contentType }),
  );

/** At the start and every hour, a short step after the other. */
const sweepHourly = (
  { store, reminders }: Pick<OpenedToRun, 'store' | 'reminders'>,
  journal: Journal,
): (() => void) => {
  const ended = new AbortController();
  const sweep = async (): Promise<void> => {
    const times = { now: Math.floor(Date.now() / 1000), graceDays: TIMES.graceDays };
    if (ended.signal.aborted) return;
    if (await store.sweep(times)) return sweep();
    await reminders.sweepReminders(Math.floor(times.now / DAY) - KEPT_DAYS);
    journal.write({ event: 'swept' });
  };
  const begin = (): void =>
    void sweep().catch((fault: unknown) =>
      journal.write({ event: 'fault', route: 'sweep', kind: kindOf(fault), at: [] }),
    );
  begin();
  const timer = setInterval(begin, HOUR);
  timer.unref();
  return () => {
    ended.abort();
    clearInterval(timer);
  };
};

const kindOf = (fault: unknown): string => (fault instanceof Error ? fault.name : typeof fault);
