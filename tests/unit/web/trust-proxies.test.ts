import { describe, expect, it } from 'vitest';
import { trustProxies } from '../../../scripts/web/trust-proxies.ts';

const FORGED = {
  'x-forwarded-for': '198.51.100.7',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  forwarded: 'for=198.51.100.7',
};

const seen = (from: string, proxies?: string) => {
  const headers = { ...FORGED, 'user-agent': 'test' };
  trustProxies(proxies)({ headers, socket: { remoteAddress: from } });
  return headers;
};

describe('where a request says that it comes from', () => {
  it.each(['203.0.113.9', '::ffff:203.0.113.9'])(
    'is written anew when %s, which is no proxy of ours, says it',
    (from) => expect(seen(from)).toEqual({ 'x-forwarded-for': '203.0.113.9', 'user-agent': 'test' }),
  );

  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('is believed to a proxy on this machine (%s)', (from) =>
    expect(seen(from)).toEqual({ ...FORGED, 'user-agent': 'test' }),
  );

  it('is believed to the proxies that are named, addresses and networks, and to no other', () => {
    const named = '10.1.0.0/16, 192.0.2.4 ,2001:db8::/32';
    for (const from of ['10.1.2.3', '::ffff:10.1.2.3', '192.0.2.4', '2001:db8::5']) {
      expect(seen(from, named)['x-forwarded-for']).toBe('198.51.100.7');
    }
    for (const from of ['10.2.0.1', '192.0.2.5', '127.0.0.1']) {
      expect(seen(from, named)['x-forwarded-for']).toBe(from);
    }
  });

  it('does not start with a list that it cannot read', () => {
    for (const bad of ['proxy.example', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8']) {
      expect(() => trustProxies(bad)).toThrow('TRUSTED_PROXIES');
    }
  });
});
