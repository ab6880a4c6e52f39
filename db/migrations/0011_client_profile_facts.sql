-- What a standing reads of a client's profile, one row per change, as profile_facts is for freelancers.
create table client_profile_facts (
  member_id text not null references members (id),
  at timestamptz not null,
  has_name boolean not null,
  has_industry boolean not null,
  -- Counted as §2.2 counts: what a reader can see.
  description_length integer not null check (description_length >= 0),
  primary key (member_id, at)
);
create trigger client_profile_facts_append_only before delete on client_profile_facts for each row execute function refuse_change();
-- A profile from before there were facts counts from its last change.
insert into client_profile_facts (member_id, at, has_name, has_industry, description_length)
select member_id, updated_at, btrim(name) <> '', btrim(industry) <> '', length(regexp_replace(description, '\s', '', 'g'))
from client_profiles;
