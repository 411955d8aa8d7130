import 'server-only';
import { headers } from 'next/headers';

export type ClientInfo = { ip: string | null; userAgent: string | null };

/**
 * Where a request comes from, for limits and the audit log. Of a chain of proxies the last entry counts: it is
 * the one that the proxy in front of us wrote itself.
 */
export async function clientInfo(): Promise<ClientInfo> {
  const list = await headers();
  const chain = list.get('x-forwarded-for')?.split(',') ?? [];
  return {
    ip: chain.at(-1)?.trim().slice(0, 64) || null,
    userAgent: list.get('user-agent')?.slice(0, 300) ?? null,
  };
}
