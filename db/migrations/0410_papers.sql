-- Papers (§4.5): who issued what to whom, numbered without holes, never changed, corrected by a paper that names the first.

-- Who runs the site, as its own papers name it. The newest row of a moment counts for that moment.
create table paper_operators (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  by_id text not null references members (id),
  name text not null check (length(name) between 1 and 80),
  address text not null default '' check (length(address) <= 200),
  -- A registered issuer of qualified invoices; without it the fee papers are plain statements.
  invoice_number text check (invoice_number ~ '^T\d{13}$'),
  invoice_from date,
  constraint operator_registered_from check ((invoice_number is null) = (invoice_from is null))
);
create trigger paper_operators_stay before update or delete on paper_operators
  for each row execute function refuse_change();

-- The last number of each issuer's series: whoever numbers a paper holds the row until it is kept.
create table paper_series (
  -- A member's id, or 'operator'.
  issuer text not null,
  series text not null,
  last integer not null default 0 check (last >= 0),
  primary key (issuer, series)
);

create table papers (
  id text primary key,
  issuer text not null,
  series text not null,
  number integer not null check (number >= 1),
  kind text not null check (kind in ('qualified-invoice', 'statement', 'purchase-statement', 'fee-invoice', 'fee-statement',
    'order-terms', 'delivery-note', 'receipt', 'monthly-statement', 'yearly-report')),
  -- Wall: a fact has one paper. 'order/<id>/release', 'terms/<order id>/<version>', 'charge/<id>', 'correction/<paper id>' …
  source text not null unique,
  -- Whose copies there are; null is the operator, who issued it.
  from_id text references members (id),
  to_id text not null references members (id),
  order_id text references orders (id),
  -- The day of the fact, in Japan: lists are searched and years are archived by it.
  on_date date not null,
  amount_yen yen not null,
  -- Canonical JSON of all that it says (decision 120).
  document text not null,
  sha256 text not null,
  corrects text unique references papers (id),
  issued_at timestamptz not null,
  unique (issuer, series, number),
  -- Wall: the hash is that of the document.
  constraint hash_of_document check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  constraint from_a_member_or_the_operator check ((issuer = 'operator') = (from_id is null))
);
create index on papers (order_id);

create trigger papers_are_facts before update or delete or truncate on papers
  for each statement execute function refuse_change();

-- Wall: numbers have no holes, seen when the transaction ends.
create function check_paper_number() returns trigger language plpgsql as $$
begin
  if new.number > 1 and not exists (
    select from papers where issuer = new.issuer and series = new.series and number = new.number - 1
  ) then
    raise exception 'paper % % has no one before it', new.series, new.number
      using errcode = 'check_violation', constraint = 'papers_without_holes';
  end if;
  return null;
end $$;
create constraint trigger papers_without_holes after insert on papers
  deferrable initially deferred for each row execute function check_paper_number();

-- Whoever keeps a copy, with what lists are searched by; a page of a list is one range of this key.
create table paper_copies (
  member_id text not null references members (id),
  on_date date not null,
  paper_id text not null references papers (id),
  kind text not null,
  amount_yen yen not null,
  -- How the paper calls the other side.
  other_name text not null,
  is_issuer boolean not null,
  primary key (member_id, on_date, paper_id)
);
create index on paper_copies (paper_id);
create trigger paper_copies_are_facts before update or delete or truncate on paper_copies
  for each statement execute function refuse_change();

-- A purchase statement is confirmed by the freelancer, or counts as confirmed after seven days.
create table paper_confirmations (
  paper_id text primary key references papers (id),
  at timestamptz not null,
  by_id text references members (id)
);

-- Withheld tax that a client says to have paid to the tax office, by the month in which it was withheld.
create table withholding_payments (
  client_id text not null references members (id),
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  paid_on date not null,
  at timestamptz not null,
  primary key (client_id, month)
);

-- How far facts have been looked through for papers that are missing.
create table paper_scans (
  only_one boolean primary key default true check (only_one),
  done_until timestamptz not null
);
create index on orders (ended_at) where rewarded_yen > 0;
