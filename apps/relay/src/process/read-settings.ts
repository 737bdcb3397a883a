/** What the operator set, by `CAIRN_…` variables. Pure: anything wrong is told by name, and nothing is guessed. */

import { isIP } from 'node:net';
import { join } from 'node:path';
import { MOST_WORK } from '@cairn/relay-api';
import type { RelaySettings, Registration } from '../api/relay-parts.ts';
import type { ReminderSettings } from '../reminders/start-reminders.ts';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The person's own folder on this machine. */
  readonly userFolder: string;
}

export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  /** `null`: none. */
  readonly metricsPort: number | null;
  /** Where the counts are read: a network that the public port is not on. */
  readonly metricsHost: string;
  /** Where the relay's file lies. */
  readonly folder: string;
  /** `null`: the relay's data lie in its file. */
  readonly database: DatabaseSettings | null;
  /** Where many nodes hear of each other; none: by the database, where there is one. */
  readonly nats: readonly string[];
  /** How long it answers still after it told its balancer that it goes. */
  readonly leaveSeconds: number;
  readonly logsRequests: boolean;
  /** A collector that is told of requests; `null`: none. */
  readonly collector: string | null;
  /** `null`: this relay sends no reminders. */
  readonly reminders: ReminderSettings | null;
  readonly relay: RelaySettings;
}

export interface DatabaseSettings {
  readonly url: string;
  /** How many this node opens at most. */
  readonly connections: number;
}

export type SettingsRead =
  { readonly ok: true; readonly value: ServerSettings } | { readonly ok: false; readonly sentence: string };

const DEFAULT_PORT = 4747;
const MIB = 1024 * 1024;

class WrongSetting extends Error {}

const wrong = (name: string, value: string, wanted: string): never => {
  throw new WrongSetting(`${name}: "${value}" is not ${wanted}.`);
};

export const readSettings = (around: Surroundings): SettingsRead => {
  try {
    return { ok: true, value: settingsFrom(around) };
  } catch (fault) {
    if (fault instanceof WrongSetting) return { ok: false, sentence: fault.message };
    throw fault;
  }
};

const settingsFrom = (around: Surroundings): ServerSettings => {
  const { env } = around;
  const host = hostIn(env, 'CAIRN_HOST');
  const metrics = env['CAIRN_METRICS_PORT'];
  if (!metrics && env['CAIRN_METRICS_HOST'])
    throw new WrongSetting('CAIRN_METRICS_HOST: counts are read where CAIRN_METRICS_PORT is set too.');
  return {
    host,
    port: portIn(env, env['CAIRN_PORT'] ? 'CAIRN_PORT' : 'PORT') ?? DEFAULT_PORT,
    metricsPort: metrics ? portIn(env, 'CAIRN_METRICS_PORT') : null,
    metricsHost: hostIn(env, 'CAIRN_METRICS_HOST'),
    folder: relayFolder(around),
    database: databaseIn(env),
    nats: natsIn(env),
    leaveSeconds: countIn(env, 'CAIRN_LEAVE_SECONDS', { otherwise: 0, most: 600 }),
    logsRequests: logsRequestsIn(env['CAIRN_LOG']),
    collector: collectorIn(env),
    relay: relayFrom(env, host),
    reminders: remindersFrom(env),
  };
};

const logsRequestsIn = (setting: string | undefined): boolean => {
  if (!setting || setting === 'events') return false;
  return setting === 'requests' || wrong('CAIRN_LOG', setting, 'requests or events');
};

/** By the name that OpenTelemetry gave it; the setting is not repeated, for it may hold a password. */
const collectorIn = (env: Surroundings['env']): string | null => {
  const endpoint = env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  if (!endpoint) return null;
  if (/^https?:\/\/[^\s?#]+$/.test(endpoint)) return endpoint;
  throw new WrongSetting('OTEL_EXPORTER_OTLP_ENDPOINT: an address such as http://localhost:4318 is wanted.');
};

const hostIn = (env: Surroundings['env'], name: string): string => {
  const host = env[name] || '127.0.0.1';
  return isIP(host) === 0 ? wrong(name, host, 'an IP address such as 127.0.0.1 or 0.0.0.0') : host;
};

/** The setting is not repeated: it may hold a password. */
const databaseIn = (env: Surroundings['env']): DatabaseSettings | null => {
  const url = env['CAIRN_DATABASE_URL'];
  if (!url) return null;
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new WrongSetting(
      'CAIRN_DATABASE_URL: an address such as postgresql://cairn@db.example/cairn is wanted.',
    );
  return {
    url,
    connections: Math.max(1, countIn(env, 'CAIRN_DATABASE_CONNECTIONS', { otherwise: 10, most: 1_000 })),
  };
};

const natsIn = (env: Surroundings['env']): readonly string[] => {
  const servers = (env['CAIRN_NATS_URL'] ?? '').split(/[\s,]+/).filter((word) => word !== '');
  if (servers.some((server) => !/^(nats|tls):\/\//.test(server)))
    throw new WrongSetting('CAIRN_NATS_URL: addresses such as nats://one.example:4222 are wanted.');
  return servers;
};

const relayFrom = (env: Surroundings['env'], host: string): RelaySettings => {
  const origins = originsIn(env['CAIRN_ORIGIN']);
  const trustedProxies = countIn(env, 'CAIRN_TRUST_PROXY', { otherwise: 0, most: 10 });
  const isOwnMachine = isLoopback(host) && trustedProxies === 0 && origins.every(isLoopbackOrigin);
  if (!isLoopback(host) && origins.length === 0)
    throw new WrongSetting(
      'CAIRN_ORIGIN: devices sign for the address under which they know a relay; name it, such as https://relay.example.',
    );
  return {
    registration: registrationIn(env['CAIRN_REGISTRATION'], isOwnMachine ? 'open' : 'invite'),
    work: countIn(env, 'CAIRN_REGISTRATION_WORK', { otherwise: 0, most: MOST_WORK }),
    origins,
    trustedProxies,
    quota: {
      bytes: countIn(env, 'CAIRN_VAULT_MIB', { otherwise: 256, most: 1_048_576 }) * MIB,
      chunks: countIn(env, 'CAIRN_VAULT_CHUNKS', { otherwise: 200_000, most: 100_000_000 }),
    },
    rates: ratesFrom(env),
  };
};

/** Push services want to know whom to ask about a sender: who has an address on the web is asked there. */
const remindersFrom = (env: Surroundings['env']): ReminderSettings | null => {
  const setting = env['CAIRN_PUSH_CONTACT'];
  const contact = setting || originsIn(env['CAIRN_ORIGIN']).find((origin) => origin.startsWith('https:'));
  if (contact === undefined || contact === 'none') return null;
  if (!/^(?:mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/.test(contact))
    return wrong('CAIRN_PUSH_CONTACT', contact, 'mailto:you@example.org, an https address, or none');
  return { contact, loopback: env['CAIRN_PUSH_LOOPBACK'] === 'yes' };
};

const ratesFrom = (env: Surroundings['env']): RelaySettings['rates'] => {
  const perSecond = (name: string, otherwise: number, most = 1_000_000): number =>
    countIn(env, name, { otherwise, most });
  return {
    knocks: rate(perSecond('CAIRN_RATE_ADDRESS', 10), 20),
    registrations: rate(perSecond('CAIRN_RATE_VAULTS', 20, 1_000_000_000) / 3600, 3600),
    vault: rate(perSecond('CAIRN_RATE_VAULT', 50), 20),
  };
};

/** What is saved up in so many seconds may be used at once. */
const rate = (
  perSecond: number,
  seconds: number,
): { readonly perSecond: number; readonly burst: number } => ({
  perSecond,
  burst: Math.max(1, perSecond * seconds),
});

const registrationIn = (setting: string | undefined, otherwise: Registration): Registration => {
  if (!setting) return otherwise;
  if (setting === 'open' || setting === 'invite' || setting === 'closed') return setting;
  return wrong('CAIRN_REGISTRATION', setting, 'open, invite or closed');
};

const originsIn = (setting: string | undefined): readonly string[] =>
  (setting ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const isOrigin =
        URL.canParse(word) && /^https?:$/.test(new URL(word).protocol) && new URL(word).origin === word;
      return isOrigin ? word : wrong('CAIRN_ORIGIN', word, 'an origin such as https://relay.example');
    });

const isLoopbackOrigin = (origin: string): boolean => {
  const { hostname } = new URL(origin);
  return hostname === 'localhost' || hostname === '[::1]' || isLoopback(hostname);
};

export const isLoopback = (host: string): boolean => host === '::1' || host.startsWith('127.');

const portIn = (env: Surroundings['env'], name: string): number | null => {
  const setting = env[name];
  if (!setting) return null;
  const port = Number(setting);
  return /^\d+$/.test(setting) && port < 65_536 ? port : wrong(name, setting, 'a port from 0 to 65535');
};

const countIn = (
  env: Surroundings['env'],
  name: string,
  { otherwise, most }: { readonly otherwise: number; readonly most: number },
): number => {
  const setting = env[name];
  if (!setting) return otherwise;
  const count = Number(setting);
  return /^\d+$/.test(setting) && count <= most
    ? count
    : wrong(name, setting, `a whole number up to ${most}`);
};

/** Beside the person's own record: `$CAIRN_RELAY_HOME`, else `relay` in the place that the command line has for its data. */
export const relayFolder = ({ env, platform, userFolder }: Surroundings): string => {
  if (env['CAIRN_RELAY_HOME']) return env['CAIRN_RELAY_HOME'];
  if (env['CAIRN_HOME']) return join(env['CAIRN_HOME'], 'relay');
  if (platform === 'darwin') return join(userFolder, 'Library', 'Application Support', 'Cairn', 'relay');
  if (platform === 'win32')
    return join(env['APPDATA'] || join(userFolder, 'AppData', 'Roaming'), 'Cairn', 'relay');
  return join(env['XDG_DATA_HOME'] || join(userFolder, '.local', 'share'), 'cairn', 'relay');
};
