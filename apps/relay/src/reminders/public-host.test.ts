import { expect, test } from 'vitest';
import { isAllowedEndpoint, isPublicAddress, publicLookup } from './public-host.ts';

test('a relay sends to names on the internet, over TLS, and to nothing else', () => {
  const strict = { loopback: false };
  expect(isAllowedEndpoint('https://fcm.googleapis.com/fcm/send/abc', strict)).toBe(true);
  expect(isAllowedEndpoint('https://updates.push.services.mozilla.com/wpush/v2/abc', strict)).toBe(true);
  for (const endpoint of [
    ...['http://push.example/1', 'https://push.example:8443/1', 'https://user@push.example/1'],
    ...['https://127.0.0.1/1', 'https://0x7f000001/1', 'https://2130706433/1', 'https://[::1]/1'],
    ...['https://10.0.0.1/1', 'http://127.0.0.1:9/1', 'file:///etc/passwd', 'push.example', ''],
  ])
    expect([endpoint, isAllowedEndpoint(endpoint, strict)]).toEqual([endpoint, false]);
  expect(isAllowedEndpoint('http://127.0.0.1:9/1', { loopback: true })).toBe(true);
  expect(isAllowedEndpoint('http://127.0.0.2:9/1', { loopback: true })).toBe(false);
});

test('addresses of networks of one’s own are no public ones, in any way of writing', () => {
  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450:4001::1', '2606:4700::1111'])
    expect([address, isPublicAddress(address)]).toEqual([address, true]);
  for (const address of [
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
    ...['100.64.0.1', '224.0.0.1', '255.255.255.255', '198.18.0.1', '::1', '::', 'fe80::1', 'fd00::1'],
    ...[
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:db8::1',
      'ff02::1',
      '',
    ],
  ])
    expect([address, isPublicAddress(address)]).toEqual([address, false]);
});

test('a name that leads to this machine is not connected to', async () => {
  const told = await new Promise<unknown>((resolve) => {
    publicLookup('localhost', { all: true }, (fault) => resolve(fault));
  });
  expect(told).toMatchObject({ code: 'ENOTPUBLIC' });
});
