import { expect, test } from 'vitest';
import { isTimeZone, timeZones } from '@/lib/dates/time-zones';

test('every zone on offer is a zone', () => {
  const zones = timeZones();
  expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
  expect(zones).toEqual([...new Set(zones)].sort());
  expect(zones).toEqual(
    expect.arrayContaining([
      'UTC',
      'Europe/Madrid',
      'Asia/Kolkata',
      'Europe/Kyiv',
      'America/Argentina/Buenos_Aires',
    ]),
  );
});

test('older names are known, offsets and nonsense are not zones', () => {
  expect(isTimeZone('Asia/Calcutta')).toBe(true);
  for (const zone of ['', '+01:00', '-0300', 'Europe/Atlantis', 'Madrid'])
    expect(isTimeZone(zone)).toBe(false);
});
