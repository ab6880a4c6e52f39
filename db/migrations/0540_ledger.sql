-- Postings that do not wait for one another (bar P5, decision 175).

-- Wall: a balance is moved by the entries of its account, and by nothing else. The trigger that sees all entries of a statement
-- moves the balances, so what stood in three places is one: numbers without gaps, each balance that of the last entry, and
-- that the account and the posting are there (a foreign key asked for each entry by itself).
create function move_balances() returns trigger language plpgsql as $$
declare
  moved bigint;
begin
  if exists (
    select from added a left join postings p on p.id = a.posting_id
    where p.transaction_id is distinct from pg_current_xact_id()
  ) then
    raise exception 'a posting gains no entries after its transaction'
      using errcode = 'restrict_violation', constraint = 'entries_of_their_transaction';
  end if;
  if (select count(*) from entries where posting_id in (select posting_id from added)) <> (select count(*) from added) then
    raise exception 'the entries of a posting come in one statement'
      using errcode = 'restrict_violation', constraint = 'entries_at_once';
  end if;
  update ledger_accounts l
  set entries = a.seq, balance_yen = a.balance_after_yen
  from added a
  where l.id = a.account_id and a.seq = l.entries + 1 and a.balance_after_yen = l.balance_yen + a.amount_yen;
  get diagnostics moved = row_count;
  if moved <> (select count(*) from added) then
    raise exception 'an entry follows the last one of its account'
      using errcode = 'restrict_violation', constraint = 'entries_in_order';
  end if;
  return null;
end $$;
drop trigger entries_complete on entries;
create trigger entries_move_balances after insert on entries
  referencing new table as added for each statement execute function move_balances();
drop function check_entries();

create function refuse_balance() returns trigger language plpgsql as $$
begin
  raise exception 'a balance is moved by the entries of its account'
    using errcode = 'restrict_violation', constraint = 'balance_is_of_entries';
end $$;
drop trigger balance_is_of_entries on ledger_accounts;
drop function check_account();
create trigger balance_is_of_entries before update on ledger_accounts
  for each statement when (pg_trigger_depth() = 0) execute function refuse_balance();
create trigger accounts_begin_empty before insert on ledger_accounts
  for each row when (new.balance_yen <> 0 or new.entries <> 0) execute function refuse_balance();

alter table entries drop constraint entries_account_id_fkey, drop constraint entries_posting_id_fkey;

-- One statement writes one posting: makes missing accounts, locks all in id order (no two postings can wait for each other), and
-- inserts the entries, numbered without gaps. Amounts for one account are added up; zeros vanish.
-- Answers the posting's id, or null when the key has been used: then nothing was written.
create or replace function post_entries(
  posting_kind text, posting_reference text, key text, posted_at timestamptz, actor text,
  accounts text[], amounts bigint[]
) returns bigint language plpgsql as $$
declare
  posting bigint;
begin
  insert into postings (kind, reference, idempotency_key, at, actor_id)
  values (posting_kind, posting_reference, key, posted_at, actor)
  on conflict (idempotency_key) do nothing returning id into posting;
  if posting is null then
    return null;
  end if;
  if exists (select from unnest(accounts) account where not exists (select from ledger_accounts where id = account)) then
    insert into ledger_accounts (id, kind)
    select account, split_part(account, '/', 1) from unnest(accounts) account group by account order by account
    on conflict do nothing;
  end if;
  with locked as materialized (
    select id, entries, balance_yen from ledger_accounts where id = any (accounts) order by id for update
  ), change as (
    select account, sum(amount)::bigint as amount from unnest(accounts, amounts) as given (account, amount)
    group by account having sum(amount) <> 0
  )
  insert into entries (account_id, seq, posting_id, amount_yen, balance_after_yen)
  select l.id, l.entries + 1, posting, c.amount, l.balance_yen + c.amount
  from locked l join change c on c.account = l.id;
  return posting;
end $$;

-- The site's accounts in parts, by the last letter of the client's id: what stood in one goes to the parts of those it came from.
do $$
declare
  given text[];
  yen bigint[];
begin
  with owned as (
    select id, client_id from orders union all
    select id, client_id from competitions union all
    select id, client_id from tasks
  ), parts as (
    select e.account_id as house, right(o.client_id, 1) as letter, sum(e.amount_yen)::bigint as yen
    from entries e
    join postings p on p.id = e.posting_id
    join owned o on p.reference = 'order/' || o.id
    where e.account_id in ('fees', 'fees-held', 'consumption-tax')
    group by 1, 2
  )
  select array_agg(house order by house, letter) || array_agg(house || '/' || letter order by house, letter),
    array_agg(-p.yen order by house, letter) || array_agg(p.yen order by house, letter)
  into given, yen from parts p;
  if given is not null then
    perform post_entries('split', 'house/parts', 'house/parts', (select max(at) from postings), null, given, yen);
  end if;
end $$;
