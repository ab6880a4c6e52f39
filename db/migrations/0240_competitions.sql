-- A competition (§3.4): one brief, a prize that is held before it opens, many entries, and whoever is chosen gets a contract of
-- one order. The escrow is the ledger's account 'escrow/<competition id>' until the choice, then that of the orders.
create table competitions (
  id text primary key,
  client_id text not null references members (id),
  status text not null default 'draft'
    check (status in ('draft', 'awaiting', 'open', 'selecting', 'delivering', 'completed', 'cancelled', 'refunded')),
  category_slug text references categories (slug),
  title text not null default '' check (length(title) <= 100),
  brief text not null default '' check (length(brief) <= 20000),
  -- Wanted formats of the final files, in the client's words: 'AI, SVG, PNG'.
  formats text not null default '' check (length(formats) <= 200),
  -- The wanted impression, as words from a list.
  tags text[] not null default '{}' check (cardinality(tags) <= 6),
  prize_yen yen not null default 0 check (prize_yen = 0 or prize_yen between 3000 and 10000000),
  -- For each of so many entrants who do not win, earliest first.
  reward_yen yen not null default 0 check (reward_yen = 0 or reward_yen between 500 and 100000),
  reward_count integer not null default 0 check (reward_count between 0 and 50),
  period_days integer not null default 7 check (period_days between 7 and 14),
  entries_visibility text not null default 'sealed' check (entries_visibility in ('sealed', 'open', 'confidential')),
  -- With fewer entries than this the client may have the prize back; 0: no guarantee.
  guaranteed_entries integer not null default 0 check (guaranteed_entries between 0 and 50),
  ai_use text not null default 'declared' check (ai_use in ('forbidden', 'declared', 'free')),
  rights text not null default 'transfer' check (rights in ('transfer', 'licence')),
  -- The fee on prize and rewards, frozen when the payment is begun (§4.1).
  client_fee_yen yen not null default 0,
  opened_at timestamptz,
  closes_at timestamptz,
  extended_at timestamptz,
  chosen_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint reward_has_a_count check ((reward_yen = 0) = (reward_count = 0)),
  constraint complete_before_payment check (
    status in ('draft', 'cancelled') or (category_slug is not null and title <> '' and brief <> '' and prize_yen > 0)),
  constraint opened_when_paid check (status in ('draft', 'awaiting', 'cancelled') or opened_at is not null),
  constraint opened_has_an_end check ((opened_at is null) = (closes_at is null)),
  constraint period_of_a_competition check (closes_at between opened_at + interval '7 days' and opened_at + interval '28 days'),
  constraint chosen_when_delivering check (status <> 'delivering' or chosen_at is not null),
  constraint ended_when_over check ((status in ('completed', 'cancelled', 'refunded')) = (ended_at is not null))
);
create index on competitions (client_id, created_at desc);
create index on competitions (status, closes_at);

-- Wall: what entrants were promised stays as it was when the money came.
create trigger competitions_stay before update on competitions
  for each row when (
    old.opened_at is not null
    and (new.client_id, new.category_slug, new.prize_yen, new.reward_yen, new.reward_count, new.client_fee_yen,
        new.entries_visibility, new.guaranteed_entries, new.ai_use, new.rights, new.opened_at)
      is distinct from (old.client_id, old.category_slug, old.prize_yen, old.reward_yen, old.reward_count, old.client_fee_yen,
        old.entries_visibility, old.guaranteed_entries, old.ai_use, old.rights, old.opened_at)
  ) execute function refuse_change();

create table competition_entries (
  id text primary key,
  competition_id text not null references competitions (id),
  author_id text not null references members (id),
  -- What everybody calls it: 1, 2, 3 … in the order of arrival.
  number integer not null check (number >= 1),
  -- Which of the author's own entries it is: at most five at a time.
  slot integer not null check (slot between 1 and 5),
  status text not null check (status in ('submitted', 'withdrawn', 'won')),
  body text not null default '' check (length(body) <= 5000),
  comment text not null default '' check (length(comment) <= 2000),
  ai_use text not null check (ai_use in ('none', 'assisted', 'generated')),
  ai_tool text not null default '' check (length(ai_tool) <= 100),
  -- The author agreed to the terms and to what happens to the rights when the entry is bought (§3.4).
  rights_accepted_at timestamptz not null,
  submitted_at timestamptz not null,
  replaced_at timestamptz,
  withdrawn_at timestamptz,
  -- What the client thinks of it: stars and note are private, feedback is for the author.
  stars integer check (stars between 1 and 5),
  shortlisted boolean not null default false,
  note text not null default '' check (length(note) <= 2000),
  feedback text not null default '' check (length(feedback) <= 2000),
  unserious_at timestamptz,
  unserious_reason text check (length(unserious_reason) between 1 and 1000),
  -- The order by which it was bought, or by which its author was paid.
  order_id text references orders (id),
  unique (competition_id, number),
  check ((status = 'withdrawn') = (withdrawn_at is not null)),
  check ((unserious_at is null) = (unserious_reason is null)),
  check (status <> 'won' or order_id is not null),
  check (unserious_at is null or status = 'submitted')
);
create unique index five_entries_of_a_person on competition_entries (competition_id, author_id, slot) where status <> 'withdrawn';
create index on competition_entries (author_id, submitted_at desc);
create index on competition_entries (order_id) where order_id is not null;

-- Wall: an entry comes and changes only while its competition takes entries, and never from the client.
create function check_entry() returns trigger language plpgsql as $$
begin
  if not exists (
    select from competitions c
    where c.id = new.competition_id and c.status = 'open' and c.client_id <> new.author_id
      and coalesce(new.replaced_at, new.submitted_at) < c.closes_at
  ) then
    raise exception 'the competition takes no such entry' using errcode = 'check_violation', constraint = 'entries_while_open';
  end if;
  return new;
end $$;
create trigger entries_come_while_open before insert on competition_entries for each row execute function check_entry();
create trigger entries_change_while_open before update on competition_entries
  for each row when ((new.body, new.comment, new.ai_use, new.ai_tool, new.replaced_at)
    is distinct from (old.body, old.comment, old.ai_use, old.ai_tool, old.replaced_at)) execute function check_entry();
create trigger entries_stay before update on competition_entries
  for each row when ((new.competition_id, new.author_id, new.number, new.slot, new.submitted_at)
    is distinct from (old.competition_id, old.author_id, old.number, old.slot, old.submitted_at)) execute function refuse_change();

create table competition_entry_pictures (
  entry_id text not null references competition_entries (id),
  position integer not null check (position between 1 and 4),
  -- Re-encoded and watermarked: what everybody sees.
  preview_file_id text not null references files (id),
  -- As it was sent: for its author, and for whoever has paid for it.
  original_file_id text not null references files (id),
  primary key (entry_id, position)
);

create table competition_events (
  id bigint generated always as identity primary key,
  competition_id text not null references competitions (id),
  verb text not null,
  from_status text not null,
  to_status text not null,
  by_role text not null,
  actor_id text references members (id),
  at timestamptz not null,
  detail jsonb not null default '{}'
);
create index on competition_events (competition_id, id);
create trigger competition_events_append_only before update or delete on competition_events
  for each row execute function refuse_change();

-- A share of a prize may be smaller than the lowest price that people may agree on.
alter table orders
  drop constraint orders_price_yen_check,
  add constraint orders_price_yen_check
    check (price_yen between case mode when 'project' then 500 else 1 end and 100000000);
