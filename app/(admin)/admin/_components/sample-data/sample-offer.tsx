import { mayStaff } from '@/lib/auth/permissions';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { hasSampleData } from '@/lib/sample/sample-data';
import { LoadSampleData } from './load-sample-data';

/** The offer of sample data where there is nothing to see yet, to whoever may load it and while it is not there. */
export async function sampleOffer({ role }: SignedInStaff) {
  return mayStaff(role, 'settings:edit') && !(await hasSampleData()) ? <LoadSampleData /> : null;
}
