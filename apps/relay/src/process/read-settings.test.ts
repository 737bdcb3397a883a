import { expect, test } from 'vitest';
import { readSettings } from './read-settings.ts';
import type { ServerSettings } from './read-settings.ts';

const read = (env: Readonly<Record<string, string>> = {}, platform = 'linux') =>
  readSettings({ env, platform, userFolder: '/home/ada' });

const settings = (env: Readonly<Record<string, string>> = {}, platform = 'linux'): ServerSettings => {
  const answer = read(env, platform);
  if (!answer.ok) throw new Error(answer.sentence);
  return answer.value;
};

test('on its own machine a relay is open, and listens there alone', () => {
  expect(settings()).toMatchObject({
    ...{
      host: '127.0.0.1',
      port: 4747,
      metricsPort: null,
      metricsHost: '127.0.0.1',
      folder: '/home/ada/.local/share/cairn/relay',
    },
    relay: { registration: 'open', origins: [], trustedProxies: 0 },
  });
  expect(settings({ CAIRN_ORIGIN: 'http://localhost:8080' }).relay.registration).toBe('open');
});

test('where others reach it, it wants an invite, however they do', () => {
  const origin = { CAIRN_ORIGIN: 'https://relay.example' };
  for (const env of [origin, { CAIRN_TRUST_PROXY: '1' }, { ...origin, CAIRN_HOST: '0.0.0.0' }])
    expect(settings(env).relay.registration).toBe('invite');
  expect(settings({ ...origin, CAIRN_REGISTRATION: 'open' }).relay.registration).toBe('open');
  expect(settings({ CAIRN_REGISTRATION: 'closed' }).relay.registration).toBe('closed');
});

test('data lies where the command line has its own', () => {
  expect(settings({ CAIRN_HOME: '/data/cairn' }).folder).toBe('/data/cairn/relay');
  expect(settings({ CAIRN_HOME: '/data/cairn', CAIRN_RELAY_HOME: '/relay' }).folder).toBe('/relay');
  expect(settings({ XDG_DATA_HOME: '/xdg' }).folder).toBe('/xdg/cairn/relay');
  expect(settings({}, 'darwin').folder).toBe('/home/ada/Library/Application Support/Cairn/relay');
});

test('its data lie in a file unless a database is named, whose address is repeated nowhere', () => {
  expect(settings().database).toBeNull();
  const url = 'postgresql://cairn:planted@db.example/cairn';
  expect(settings({ CAIRN_DATABASE_URL: url }).database).toEqual({ url, connections: 10 });
  const wrong = read({ CAIRN_DATABASE_URL: 'mysql://cairn:planted@db.example/cairn' });
  expect(wrong).toEqual({ ok: false, sentence: expect.stringContaining('CAIRN_DATABASE_URL') });
  expect(JSON.stringify(wrong)).not.toContain('planted');
});

test('what it does not know is told by name', () => {
  for (const [name, value] of [
    ['CAIRN_PORT', '70000'],
    ['CAIRN_PORT', '-1'],
    ['PORT', '4x'],
    ['CAIRN_METRICS_PORT', 'yes'],
    ['CAIRN_METRICS_HOST', 'prometheus'],
    ['CAIRN_METRICS_HOST', '10.0.0.2'],
    ['CAIRN_LOG', 'all'],
    ['CAIRN_REGISTRATION_WORK', '23'],
    ['CAIRN_HOST', 'localhost'],
    ['CAIRN_ORIGIN', 'relay.example'],
    ['CAIRN_ORIGIN', 'https://relay.example/'],
    ['CAIRN_ORIGIN', 'ftp://relay.example'],
    ['CAIRN_TRUST_PROXY', 'true'],
    ['CAIRN_VAULT_MIB', '1.5'],
    ['CAIRN_NATS_URL', 'nats.example'],
    ['CAIRN_RATE_VAULT', ''.padStart(9, '9')],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector.example:4318'],
  ] as const) {
    const answer = read({ [name]: value });
    expect([name, value, answer.ok ? '' : answer.sentence]).toEqual([
      name,
      value,
      expect.stringContaining(name),
    ]);
  }
  expect(read({ CAIRN_HOST: '0.0.0.0' })).toMatchObject({
    sentence: expect.stringContaining('CAIRN_ORIGIN'),
  });
});

test('push services are spoken to where somebody can be asked about it', () => {
  expect(settings().reminders).toBeNull();
  expect(settings({ CAIRN_ORIGIN: 'http://localhost:8080' }).reminders).toBeNull();
  const origin = { CAIRN_ORIGIN: 'http://relay.example https://relay.example' };
  expect(settings(origin).reminders).toEqual({ contact: 'https://relay.example', loopback: false });
  expect(settings({ ...origin, CAIRN_PUSH_CONTACT: 'none' }).reminders).toBeNull();
  const mail = 'mailto:ada@relay.example';
  expect(settings({ CAIRN_PUSH_CONTACT: mail }).reminders?.contact).toBe(mail);
  expect(read({ CAIRN_PUSH_CONTACT: 'ada@relay.example' })).toMatchObject({ ok: false });
});
