CREATE INDEX "documents_owed_back" ON "documents" USING btree ("customer_id") WHERE due < 0 and issued_at is not null;
--> statement-breakpoint
-- The digits of a currency's minor unit after ISO 4217; `lib/money/currencies.ts` has the same list.
create function minor_digits(currency char(3)) returns integer language sql immutable parallel safe as $$
  select case
    when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 0
    when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
    when currency in ('CLF', 'UYW') then 4
    else 2 end
$$;
--> statement-breakpoint
-- Minor units of a currency as those of the base currency, rounded half away from zero, as `toBase` of
-- `lib/money/exchange.ts` has it. In whole numbers: a quotient with a limited number of digits would round twice.
create function to_base(amount numeric, currency char(3), base char(3), rate numeric) returns bigint language sql immutable parallel safe as $$
  select (sign(amount) * div(
      2 * abs(amount) * (array[1, 10, 100, 1000, 10000])[minor_digits(base) + 1]
        + rate * (array[1, 10, 100, 1000, 10000])[minor_digits(currency) + 1],
      2 * rate * (array[1, 10, 100, 1000, 10000])[minor_digits(currency) + 1]))::bigint
$$;
--> statement-breakpoint
-- An amount on a document in the base currency, with the rate at issue: its total is the one that was booked. Null
-- where it has none.
create function in_base(documents, amount numeric) returns bigint language sql immutable parallel safe as $$
  select case when $1.currency = $1.base_currency then amount::bigint
    when amount = $1.total then $1.base_total
    else to_base(amount, $1.currency, $1.base_currency, $1.exchange_rate) end
$$;
