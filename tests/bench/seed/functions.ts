/** Written out and not in steps, since PostgreSQL takes a function into a statement only if it is one expression. */
const START = '((n::bigint * 1000003 + salt * 374761393::bigint) % 4294967296)';
const HALFWAY = `((${START} # (${START} >> 15)) * 668265263 % 4294967296)`;
const MIXED = `((${HALFWAY} # (${HALFWAY} >> 13)) * 374761393 % 4294967296)`;

/**
 * What the seed's statements share, for the length of one session: no value depends on chance or on the clock, so that
 * two databases of one size hold the same rows.
 */
export const FUNCTIONS = `
-- A UUIDv7 that a number always gets: sorted as real ones are, which is how their indexes grow.
create function pg_temp.seed_id(kind int, n int) returns uuid language sql immutable as $$
  select (lpad(to_hex(1704067200000 + n::bigint * 10), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
    || '8' || substr(md5(kind || ':' || n), 1, 15))::uuid
$$;
-- One of m, spread as if by chance, and for two salts independently: a trade must not go with a city.
create function pg_temp.one_of(salt int, n int, m int) returns int language sql immutable as $$
  select ((${MIXED} # (${MIXED} >> 16)) % m)::int
$$;
create function pg_temp.minor_digits(currency text) returns int language sql immutable as $$
  select case currency when 'JPY' then 0 when 'KWD' then 3 else 2 end
$$;
`;

/** First parts of seed ids. */
export const KIND = {
  customer: 1,
  contact: 2,
  group: 3,
  document: 4,
  line: 5,
  audit: 6,
  payment: 7,
  allocation: 8,
} as const;
