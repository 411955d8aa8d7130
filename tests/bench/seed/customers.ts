import { KIND } from './functions.ts';

const list = (words: string) => `array['${words.split(' ').join("','")}']`;

const TRADES = list(
  'Talleres Bodegas Transportes Panadería Ferretería Librería Clínica Estudio Imprenta Viveros ' +
    'Carpintería Electricidad Construcciones Mudanzas Farmacia Óptica Academia Editorial Cervecería Textiles',
);
const NAMES = list(
  'Mendoza García Peñalver Ibáñez Quiroga Müller Schneider Lefèvre Moreau Gonçalves Ferreira Andersson ' +
    'Kowalski Nakamura Haddad Rossi Bianchi Jansen Novák Horváth Papadopoulos Okafor Silva Murphy Clarke Dubois',
);
const FIRST_NAMES = list(
  'Ana Luis María José Carmen Jürgen Zoë Inés Raúl Begoña Léa Hugo Nuno Beatriz Karim Leila Yuki Tomás Ewa Marek',
);
// The first holds a quarter of all customers: a word that finds very many of them.
const CITIES = list('Sevilla Valencia Bilbao Lisboa Porto Berlin Hamburg Paris Lyon Roma Milano Dublin');

/**
 * `$1` customers: nine of ten a company with one to three contacts, one a person. A quarter lives in Madrid, four of
 * five pay in euros, one in a hundred is inactive. The text that customers are found by is made by the function that
 * the triggers use, all at once; `verify.ts` compares.
 */
export const CUSTOMERS = `
create temp table seed_contacts on commit drop as
  select pg_temp.seed_id(${KIND.contact}, n * 3 + place) as id, pg_temp.seed_id(${KIND.customer}, n) as customer_id,
    place = 0 as is_primary, first_name, last_name,
    search_form(first_name || '.' || last_name) || '.' || n || '.' || place || '@kunde.example' as email,
    '+34' || (600000000 + (n * 3 + place) % 100000000) as phone, n
  from generate_series(1, $1::int) n, generate_series(0, 2) place,
    lateral (select (${FIRST_NAMES})[1 + pg_temp.one_of(1, n * 3 + place, 20)] as first_name,
      (${NAMES})[1 + pg_temp.one_of(2, n * 3 + place, 26)] as last_name) person
  where place = 0 or n % 10 <> 0 and place < 1 + n % 3;

create temp table seed_customers (like customers including defaults) on commit drop;

insert into seed_customers (id, company, display_name, tax_id, phone, website, street, city, region, postal_code, country,
    billing_address, currency, language, active, created_by, created_at, updated_at)
  select pg_temp.seed_id(${KIND.customer}, n), company, coalesce(company, contact.first_name || ' ' || contact.last_name),
    'B' || lpad(n::text, 8, '0'), '+34' || (910000000 + n % 10000000), 'https://kunde-' || n || '.example',
    street, city, null, lpad((n % 52000)::text, 5, '0'), country,
    jsonb_build_object('street', street, 'city', city, 'region', null, 'postalCode', lpad((n % 52000)::text, 5, '0'), 'country', country),
    case when n % 5 > 0 then 'EUR' else (array['USD','USD','GBP','JPY','KWD'])[1 + pg_temp.one_of(3, n, 5)] end,
    (array[null,null,'es','en','de','fr','pt','ar'])[1 + pg_temp.one_of(4, n, 8)], n % 100 > 0, (select min(id::text)::uuid from staff),
    moment, moment
  from generate_series(1, $1::int) n
  join seed_contacts contact using (n)
  cross join lateral (select
    case when n % 10 > 0 then (${TRADES})[1 + pg_temp.one_of(5, n, 20)] || ' ' || (${NAMES})[1 + pg_temp.one_of(6, n, 26)] || ' ' || n end as company,
    'Calle Mayor ' || n % 300 as street,
    case when pg_temp.one_of(7, n, 4) = 0 then 'Madrid' else (${CITIES})[1 + pg_temp.one_of(8, n, 12)] end as city,
    case when pg_temp.one_of(7, n, 4) = 0 then 'ES' else (array['ES','ES','ES','PT','PT','DE','DE','FR','FR','IT','IT','IE'])[1 + pg_temp.one_of(8, n, 12)] end as country,
    timestamptz '2023-01-01' + n * (interval '1 year' / $1::int) as moment) facts
  where contact.is_primary;

update seed_customers c set search_text = customer_search_text(row(c.*)::customers, people)
  from (select customer_id, string_agg(concat_ws(' ', first_name, last_name, email, phone), ' ' order by id) as people
    from seed_contacts group by customer_id) with_people
  where c.id = customer_id;

insert into customers select * from seed_customers;

insert into contacts (id, customer_id, first_name, last_name, email, phone, is_primary, permissions)
  select id, customer_id, first_name, last_name, email, phone, is_primary,
    '{invoices,estimates,contracts,proposals,support,projects}' from seed_contacts;
`;

/** Twelve groups, of uneven sizes; one customer in ten is in none, one in ten in two. */
export const GROUPS = `
insert into customer_groups (id, name, color)
  select pg_temp.seed_id(${KIND.group}, n), (array['Mayoristas','Minoristas','Hostelería','Sector público','Distribuidores',
    'Exportación','Particulares','Talleres','Salud','Educación','Prensa','Cultura'])[n],
    (array['green','blue','amber','red','violet','teal','pink','grey'])[1 + n % 8]
  from generate_series(1, 12) n;

insert into customer_group_members (customer_id, group_id)
  select pg_temp.seed_id(${KIND.customer}, n), pg_temp.seed_id(${KIND.group}, 1 + pg_temp.one_of(9, n, 3 + n % 4))
    from generate_series(1, $1::int) n where n % 10 <> 7
  union all
  select pg_temp.seed_id(${KIND.customer}, n), pg_temp.seed_id(${KIND.group}, 7 + pg_temp.one_of(10, n, 6))
    from generate_series(1, $1::int) n where n % 10 = 3;
`;
