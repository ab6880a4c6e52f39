-- What was found in somebody's text and sent all the same, or reported by its reader (§5.2). It holds no text of anybody:
-- whose, where, and which kinds. Repetition opens a case.
create table text_flags (
  id text primary key,
  member_id text not null references members (id),
  surface text not null,
  -- A path of this site where the text can be seen.
  href text not null,
  kinds text[] not null,
  -- held: not delivered; sent: shown to its writer as ambiguous, and sent; reported: by its reader.
  outcome text not null check (outcome in ('held', 'sent', 'reported')),
  reporter_id text references members (id),
  at timestamptz not null,
  check ((outcome = 'reported') = (reporter_id is not null)),
  check (outcome = 'reported' or cardinality(kinds) > 0),
  check (reporter_id <> member_id)
);
create index on text_flags (member_id, at);
create index on text_flags (href);
create trigger text_flags_append_only before update or delete on text_flags for each row execute function refuse_change();
