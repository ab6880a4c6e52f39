-- What somebody typed and will find again: after signing in anew, behind a row button, in another language. Sealed with a key
-- that lies in the person's browser alone. Not logged: a crash forgets it, and nothing else.
create unlogged table kept_forms (
  id text primary key,
  sealed bytea not null check (octet_length(sealed) <= 131072),
  until timestamptz not null
);
create index on kept_forms (until);
-- Where a form that was just carried out has led, so that a second press of its button lands there, too.
create unlogged table done_forms (
  press text primary key,
  leads_to text not null default '/',
  flash text,
  until timestamptz not null
);
create index on done_forms (until);
