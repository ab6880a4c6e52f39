-- Who a person is as a business (§3.7, §4.5): what papers and terms print, and by what the law of an order is found. A row
-- never changes; the newest of a moment counts for that moment.
create table business_facts (
  id bigint generated always as identity primary key,
  member_id text not null references members (id),
  at timestamptz not null,
  kind text not null check (kind in ('individual', 'company')),
  registered_name text not null check (length(registered_name) between 1 and 80),
  address text not null default '' check (length(address) <= 200),
  capital_yen yen check (capital_yen >= 0),
  -- Regular employees; the person themselves is none.
  employees integer not null default 0 check (employees between 0 and 1000000),
  -- A company with two officers or more.
  more_officers boolean not null default false,
  invoice_number text check (invoice_number ~ '^T\d{13}$'),
  -- Registered from this day on.
  invoice_from date,
  -- As a client: wants purchase statements. As a freelancer: agrees to them (seven days without an answer confirm one).
  wants_statements boolean not null default false,
  accepts_statements boolean not null default false,
  constraint registered_from check ((invoice_number is null) = (invoice_from is null)),
  constraint capital_of_a_company check (kind = 'company' or (capital_yen is null and not more_officers))
);
create index on business_facts (member_id, at desc, id desc);
create trigger business_facts_stay before update or delete on business_facts
  for each row execute function refuse_change();
