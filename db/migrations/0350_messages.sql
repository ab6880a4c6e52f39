-- Contact details may be exchanged once escrow is funded and the other side has agreed (§5.2). One request stands between two
-- people at a time; declined and withdrawn ones stay.
create table contact_disclosures (
  id text primary key,
  thread_id text not null references threads (id),
  client_id text not null references members (id),
  freelancer_id text not null references members (id),
  asked_by text not null check (asked_by in (client_id, freelancer_id)),
  status text not null check (status in ('asked', 'accepted', 'declined', 'withdrawn')),
  asked_at timestamptz not null,
  decided_at timestamptz,
  check ((status = 'asked') = (decided_at is null))
);
create unique index one_disclosure_between_two on contact_disclosures (client_id, freelancer_id)
  where status in ('asked', 'accepted');
create index on contact_disclosures (client_id, freelancer_id, asked_at);
