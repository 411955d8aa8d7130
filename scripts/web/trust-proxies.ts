import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP } from 'node:net';

type Request = { headers: IncomingHttpHeaders; socket: { remoteAddress?: string } };

/** What proxies say of the request that they were sent, and what anybody else could say as well. */
const FORWARDED = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded'];

const THIS_MACHINE = '127.0.0.0/8,::1';

/**
 * Takes from a request what it says of its origin, unless a proxy of ours sent it: limits on tries and the audit
 * log go by the address, and whoever reaches us directly could write another one into each request.
 *
 * @param proxies addresses and networks (`10.0.0.0/8`) with commas between, from `TRUSTED_PROXIES`
 * @throws Error for a list that cannot be read
 */
export function trustProxies(proxies: string = THIS_MACHINE): (request: Request) => void {
  const trusted = listOf(proxies);
  return ({ headers, socket }) => {
    // An IPv4 address on a socket that hears both comes as `::ffff:192.0.2.1`.
    const address = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
    if (isIP(address) && trusted.check(address, family(address))) return;
    headers['x-forwarded-for'] = address;
    for (const name of FORWARDED) delete headers[name];
  };
}

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

function listOf(proxies: string): BlockList {
  const list = new BlockList();
  for (const entry of proxies.split(',').map((text) => text.trim())) {
    const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
    const bits = isIP(address) === 6 ? 128 : 32;
    if (!isIP(address) || Number(prefix ?? 0) > bits) {
      throw new Error(`TRUSTED_PROXIES holds “${entry}”, which is no address or network.`);
    }
    list.addSubnet(address, Number(prefix ?? bits), family(address));
  }
  return list;
}
