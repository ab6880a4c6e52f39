-- Competitions, second part (§3.4): the wanted impression on scales, withholding, pictures that look alike, polls, appeals.

alter table competitions
  -- Where the wanted impression lies between two words, -2 to 2, one for each scale; empty: not said.
  add column sliders integer[] not null default '{}'
    check (cardinality(sliders) in (0, 5) and -2 <= all (sliders) and 2 >= all (sliders)),
  -- The client withholds income tax from prizes and rewards (§4.5).
  add column withholding boolean not null default false;

drop trigger competitions_stay on competitions;
create trigger competitions_stay before update on competitions
  for each row when (
    old.opened_at is not null
    and (new.client_id, new.category_slug, new.prize_yen, new.reward_yen, new.reward_count, new.client_fee_yen,
        new.entries_visibility, new.guaranteed_entries, new.ai_use, new.rights, new.withholding, new.opened_at)
      is distinct from (old.client_id, old.category_slug, old.prize_yen, old.reward_yen, old.reward_count, old.client_fee_yen,
        old.entries_visibility, old.guaranteed_entries, old.ai_use, old.rights, old.withholding, old.opened_at)
  ) execute function refuse_change();

-- A perceptual hash of 64 bits, as '0' and '1', of the picture and of its mirror image; null: made before there were any.
alter table competition_entry_pictures
  add column fingerprint bit(64),
  add column fingerprint_mirrored bit(64);

-- Pairs of entries whose pictures look alike: a hint for client and operator, never a verdict.
create table competition_likenesses (
  -- The one that came later.
  entry_id text not null references competition_entries (id),
  other_id text not null references competition_entries (id),
  kind text not null check (kind in ('same', 'mirrored', 'inverted')),
  -- Bits that differ, of 64.
  distance smallint not null check (distance between 0 and 64),
  primary key (entry_id, other_id),
  check (entry_id <> other_id)
);
create index on competition_likenesses (other_id);

-- Pictures of entries that were replaced or withdrawn: their bytes leave the store.
create table competition_files_left (
  file_id text primary key references files (id),
  left_at timestamptz not null
);

-- A comparison by link: whoever has it may vote, with or without an account.
create table competition_polls (
  id text primary key,
  competition_id text not null references competitions (id),
  position smallint not null check (position between 1 and 2),
  token text not null unique,
  question text not null default '' check (length(question) <= 200),
  created_at timestamptz not null,
  closed_at timestamptz,
  unique (competition_id, position)
);

create table competition_poll_entries (
  poll_id text not null references competition_polls (id),
  entry_id text not null references competition_entries (id),
  position smallint not null check (position between 1 and 8),
  primary key (poll_id, entry_id),
  unique (poll_id, position)
);

-- One vote a browser, and one a member whatever the browser.
create table competition_poll_votes (
  poll_id text not null,
  -- SHA-256 of a random value in the browser's cookie.
  browser text not null check (length(browser) = 64),
  member_id text references members (id),
  entry_id text not null,
  voted_at timestamptz not null,
  primary key (poll_id, browser),
  foreign key (poll_id, entry_id) references competition_poll_entries (poll_id, entry_id)
);
create unique index one_vote_of_a_member on competition_poll_votes (poll_id, member_id) where member_id is not null;
create index on competition_poll_votes (poll_id, entry_id);

-- An entrant's appeal against the mark "unserious", once an entry; an operator decides.
create table competition_appeals (
  id text primary key,
  entry_id text not null unique references competition_entries (id),
  author_id text not null references members (id),
  -- The client's reason as it was when the appeal was made.
  mark_reason text not null check (length(mark_reason) between 1 and 1000),
  body text not null check (length(body) between 1 and 2000),
  made_at timestamptz not null,
  decision text check (decision in ('upheld', 'overturned')),
  answer text check (length(answer) between 1 and 2000),
  decided_by text references members (id),
  decided_at timestamptz,
  check ((decision is null) = (decided_at is null)),
  check ((decision is null) = (answer is null)),
  check ((decision is null) = (decided_by is null))
);
create index appeals_waiting on competition_appeals (made_at) where decided_at is null;
create trigger competition_appeals_stay before update on competition_appeals
  for each row when (
    old.decided_at is not null
    or (new.entry_id, new.author_id, new.mark_reason, new.body, new.made_at)
      is distinct from (old.entry_id, old.author_id, old.mark_reason, old.body, old.made_at)
  ) execute function refuse_change();

-- For the gallery: ended competitions, latest first.
create index on competitions (ended_at desc) where status = 'completed';
create index on competitions (category_slug, status);
