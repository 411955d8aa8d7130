import { KIND } from './functions.ts';

/**
 * `$1` customers, two invoices for each, in the order of their dates over the years 2024 and 2025. The first customer
 * gets every fortieth. Of a hundred, one is void, one not sent, four are open, six partly paid and the others paid;
 * one in ten has a discount, one in ten withholding.
 */
const PLAN = `
create temp table seed_invoices on commit drop as
  select n, pg_temp.seed_id(${KIND.document}, n) as id, c.id as customer_id, c.currency, c.language, c.billing_address,
    c.display_name, c.tax_id, day, extract(year from day)::int as year,
    row_number() over (partition by extract(year from day) order by n)::int as sequence,
    case n % 100 when 0 then 'void' when 1 then 'unsent' when 2 then 'open' when 3 then 'open' when 4 then 'open'
      when 5 then 'open' when 6 then 'part' when 7 then 'part' when 8 then 'part' when 9 then 'part' when 10 then 'part'
      when 11 then 'part' else 'paid' end as state,
    n % 10 = 4 as discounted, n % 10 = 6 as withheld
  from generate_series(1, $1::int * 2) n
  cross join lateral (select date '2024-01-01' + (n::bigint * 730 / ($1::int * 2))::int as day) dates
  join customers c on c.id = pg_temp.seed_id(${KIND.customer},
    case when n % 40 = 0 then 1 else 1 + pg_temp.one_of(11, n, $1::int) end);

create temp table seed_lines on commit drop as
  select pg_temp.seed_id(${KIND.line}, n * 3 + place) as id, i.id as document_id, i.n, place, discounted,
    -- A discount over two sets of taxes would be shared by largest remainder: the seed leaves that to the tests.
    case when place = 1 and not discounted then 10 else 21 end as rate,
    (array['Montaje e instalación','Servicio técnico, por horas','Material eléctrico','Transporte','Diseño gráfico',
      'Licencia anual','Formación','Mantenimiento preventivo'])[1 + pg_temp.one_of(12, n * 3 + place, 8)] as description,
    quantity, price, percent,
    round(quantity * price * (100 - percent) / 100 * 10 ^ pg_temp.minor_digits(currency)::numeric)::bigint as amount
  from seed_invoices i, generate_series(0, 2) place,
    lateral (select (array[1, 2, 3, 4.5, 10, 0.25])[1 + pg_temp.one_of(13, n * 3 + place, 6)]::numeric as quantity,
      (500 + pg_temp.one_of(14, n * 3 + place, 90000))::numeric / 100 as price,
      (array[0, 0, 0, 5, 12.5])[1 + pg_temp.one_of(15, n * 3 + place, 5)]::numeric as percent) facts;

create temp table seed_taxes on commit drop as
  with bases as (
    select document_id, n, rate, sum(amount)::bigint as gross from seed_lines group by document_id, n, rate),
  reduced as (
    -- Where there is a discount there is one rate: the base is what the discount leaves of the subtotal.
    select b.document_id, b.n, b.rate, b.gross, i.withheld,
      b.gross - case when i.discounted then round(b.gross::numeric * 10 / 100)::bigint else 0 end as base
    from bases b join seed_invoices i on i.id = b.document_id)
  select document_id, 'vat' as kind, rate::numeric as rate, base, round(base::numeric * rate / 100)::bigint as amount, gross
    from reduced
  union all
  select document_id, 'withholding', 15, sum(base)::bigint, round(sum(base) * 15 / 100)::bigint, 0
    from reduced where withheld group by document_id;
`;

const WRITE = `
insert into documents (id, kind, customer_id, currency, base_currency, language, series_id, series_year, sequence, number,
    issue_date, due_date, billing_address, discount_kind, discount_value, seller, buyer, template_version,
    subtotal, discount, tax_total, total, withheld, paid, due, paid_on, exchange_rate, base_total, base_tax, issued_at, sent_at, voided_at, void_reason,
    created_by, created_at, updated_at)
  select i.id, 'invoice', customer_id, i.currency, company.currency, coalesce(i.language, company.language),
    series.id, i.year, sequence, series.prefix || i.year || '-' || repeat('0', 4 - length(sequence::text)) || sequence,
    day, day + 30, billing_address, case when discounted then 'percent' end, case when discounted then 10 end,
    jsonb_build_object('name', company.legal_name, 'taxId', company.tax_id, 'address', jsonb_build_object(
      'street', company.street, 'city', company.city, 'region', company.region, 'postalCode', company.postal_code,
      'country', company.country), 'email', company.email, 'phone', company.phone, 'website', company.website,
      'bankName', company.bank_name, 'iban', company.iban, 'bic', company.bic, 'registerLine', company.register_line,
      'logoSha256', company.logo_sha256, 'accent', company.accent, 'paper', company.paper),
    jsonb_build_object('name', display_name, 'attention', null, 'taxId', i.tax_id), 1,
    gross, gross - base, vat, base + vat, kept, paid, base + vat - kept - paid,
    case when paid > 0 and paid = base + vat - kept then day + 20 end,
    rate, to_base(base + vat, i.currency, company.currency, rate), to_base(vat, i.currency, company.currency, rate),
    day + interval '9 hours', case when state <> 'unsent' and state <> 'void' then day + interval '10 hours' end,
    case when state = 'void' then day + interval '1 day' end, case when state = 'void' then 'Error' end,
    (select min(id::text)::uuid from staff), day + interval '8 hours', day + interval '10 hours'
  from seed_invoices i
  join (select document_id, sum(gross) filter (where kind = 'vat') as gross, sum(base) filter (where kind = 'vat') as base,
      sum(amount) filter (where kind = 'vat') as vat, coalesce(sum(amount) filter (where kind = 'withholding'), 0) as kept
    from seed_taxes group by document_id) t on t.document_id = i.id
  cross join company
  cross join lateral (select case state when 'paid' then base + vat - kept when 'part' then div(base + vat - kept, 2) else 0 end as paid) money
  cross join lateral (select case i.currency when company.currency then 1 when 'JPY' then 160 else 1.1 end as rate) rates
  join series on series.kind = 'invoice' and series.preset;

insert into document_lines (id, document_id, position, description, quantity, unit_price, discount_percent, amount)
  select id, document_id, place, description, quantity, price, percent, amount from seed_lines;

insert into document_line_taxes (line_id, tax_id)
  select l.id, t.id from seed_lines l join taxes t on t.rate = l.rate and t.kind = 'vat'
  union all
  select l.id, t.id from seed_lines l join seed_invoices i on i.id = l.document_id and i.withheld
    join taxes t on t.rate = 15 and t.kind = 'withholding';

insert into document_taxes (document_id, tax_id, name, rate, kind, category, base, amount)
  select document_id, t.id, t.name, t.rate, t.kind, t.category, base, s.amount
  from seed_taxes s join taxes t on t.rate = s.rate and t.kind = s.kind;

insert into series_counters (series_id, year, next, last_date)
  select series.id, year, max(sequence) + 1, max(day) from seed_invoices join series on series.kind = 'invoice' and series.preset
  group by series.id, year;
`;

const PAYMENTS = `
insert into payments (id, customer_id, currency, base_currency, amount, allocated, date, mode_id, created_by, created_at)
  select pg_temp.seed_id(${KIND.payment}, n), d.customer_id, d.currency, d.base_currency, d.paid, d.paid, day + 20,
    (select id from payment_modes order by position limit 1), d.created_by, day + interval '20 days'
  from seed_invoices i join documents d on d.id = i.id where d.paid > 0;

insert into allocations (id, customer_id, currency, invoice_id, payment_id, amount, created_by)
  select pg_temp.seed_id(${KIND.allocation}, n), d.customer_id, d.currency, d.id, pg_temp.seed_id(${KIND.payment}, n), d.paid,
    d.created_by
  from seed_invoices i join documents d on d.id = i.id where d.paid > 0;
`;

const HISTORY = `
insert into audit_log (id, at, actor_kind, actor_name, action, subject_kind, subject_id, subject_name, customer_id)
  select pg_temp.seed_id(${KIND.audit}, row_number() over (order by at)::int), at, 'staff', 'Ana Clavel', action, kind, subject, name, customer
  from (
    select created_at, 'customer.created', 'customer', id, display_name, id from customers
    union all
    select issued_at, 'invoice.issued', 'invoice', id, number, customer_id from documents
    union all
    select sent_at, 'invoice.sent', 'invoice', id, number, customer_id from documents where sent_at is not null
  ) events (at, action, kind, subject, name, customer);
`;

export const INVOICES = [PLAN, WRITE, PAYMENTS, HISTORY];
