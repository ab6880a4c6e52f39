-- What each night's proof of the ledger found (§4.2): one row a night, in Japan's calendar.
create table ledger_proofs (
  night_on date primary key,
  at timestamptz not null,
  accounts integer not null,
  postings integer not null,
  faults integer not null check (faults >= 0),
  -- The first of the faults: [{rule, subject, found, wanted}], yen as text.
  first_faults jsonb not null default '[]'
);
