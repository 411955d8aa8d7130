import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { sessions } from '@/db/schema';
import { listSessions } from '@/lib/auth/list-sessions';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import type { Contact } from '@/lib/auth/viewers';
import * as ofContacts from '@/lib/portal/end-sessions';
import { signIn } from '@/lib/sign-in/sign-in';
import * as ofStaff from '@/lib/staff/end-sessions';
import { testDatabase } from '../../support/database.ts';
import { addCompany, addPerson, CLIENT, counts, PASSWORD, viewerOf } from './people';

await testDatabase();
beforeAll(addCompany);

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';

/** What a contact does in a transaction of the customer area, in a session. */
const asContact = <Result>(
  session: string,
  work: (tx: never, viewer: Contact<'always'>) => Promise<Result>,
) => portalTransaction(session, (tx, viewer) => work(tx as never, viewer as Contact<'always'>));

describe('sessions of a contact', () => {
  it('are listed, the own one first, without those that are over or somebody else’s', async () => {
    const [me, other] = [await addPerson('contact'), await addPerson('contact')];
    const enter = ({ email }: { email: string }) => signIn('contact', CLIENT, { email, password: PASSWORD });
    const [own, second, over] = [await enter(me), await enter(me), await enter(me)];
    const stranger = await enter(other);
    await database()
      .update(sessions)
      .set({ userAgent: FIREFOX, ip: '192.0.2.7', lastSeenAt: sql`now() - interval '1 day'` })
      .where(eq(sessions.id, own));
    await asContact(own, (tx, viewer) => ofContacts.endOwnSession(tx, viewer, { id: over }));
    const seen = await asContact(own, (tx, viewer) => listSessions(tx, 'contact', viewer));
    expect(seen?.map(({ id }) => id)).toEqual([own, second]);
    expect(seen?.[0]).toMatchObject({
      own: true,
      device: { browser: 'Firefox', system: 'Linux' },
      ip: '192.0.2.7',
    });

    for (const id of [stranger, over]) {
      await expect(
        asContact(own, (tx, viewer) => ofContacts.endOwnSession(tx, viewer, { id })),
      ).rejects.toThrow('not_found');
    }
    await asContact(own, (tx, viewer) => ofContacts.endOtherSessions(tx, viewer));
    expect([await counts('contact', own), await counts('contact', second)]).toEqual([true, false]);
    expect(await counts('contact', stranger)).toBe(true);
  });
});

describe('sessions of staff', () => {
  it('are ended one by one, and all others at once', async () => {
    const me = await addPerson('staff');
    const enter = () => signIn('staff', CLIENT, { email: me.email, password: PASSWORD });
    const [first, second, third] = [await enter(), await enter(), await enter()];
    const viewer = await viewerOf(me, 'account:edit');
    const contact = await addPerson('contact');
    const foreign = await signIn('contact', CLIENT, { email: contact.email, password: PASSWORD });
    await expect(
      database().transaction((tx) => ofStaff.endOwnSession(tx, viewer, { id: foreign })),
    ).rejects.toThrow('not_found');
    await database().transaction((tx) => ofStaff.endOwnSession(tx, viewer, { id: first }));
    expect([await counts('staff', first), await counts('staff', second)]).toEqual([false, true]);
    await database().transaction((tx) => ofStaff.endOtherSessions(tx, viewer));
    expect([await counts('staff', third), await counts('staff', viewer.sessionId)]).toEqual([false, true]);
    expect(await counts('contact', foreign)).toBe(true);
  });
});
