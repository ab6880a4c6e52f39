-- The walls of the ledger (§4.2): what must hold even when the code above it is wrong. Each stands by itself,
-- and each has a test that attacks it with SQL.

-- Wall: postings and entries are facts. Statement triggers also hear truncate, and deletes that match nothing.
create trigger postings_are_facts before update or delete or truncate on postings
  for each statement execute function refuse_change();
create trigger entries_are_facts before update or delete or truncate on entries
  for each statement execute function refuse_change();
create trigger accounts_stay before delete or truncate on ledger_accounts
  for each statement execute function refuse_change();

-- Wall: a posting sums to zero and has two entries or more, seen when the transaction ends.
create function check_posting() returns trigger language plpgsql as $$
declare
  found bigint;
  total bigint;
begin
  select count(*), coalesce(sum(amount_yen), 0) into found, total from entries where posting_id = new.id;
  if found < 2 or total <> 0 then
    raise exception 'posting % has % entries that sum to %', new.id, found, total
      using errcode = 'check_violation', constraint = 'posting_balances';
  end if;
  return null;
end $$;
create constraint trigger posting_balances after insert on postings
  deferrable initially deferred for each row execute function check_posting();

-- Wall: all entries of a posting come at once, in its own transaction, each the next of its account.
create function check_entries() returns trigger language plpgsql as $$
begin
  if exists (
    select from added a join postings p on p.id = a.posting_id where p.transaction_id <> pg_current_xact_id()
  ) then
    raise exception 'a posting gains no entries after its transaction'
      using errcode = 'restrict_violation', constraint = 'entries_of_their_transaction';
  end if;
  if (select count(*) from entries where posting_id in (select posting_id from added)) <> (select count(*) from added) then
    raise exception 'the entries of a posting come in one statement'
      using errcode = 'restrict_violation', constraint = 'entries_at_once';
  end if;
  if exists (
    select from added a
    join ledger_accounts l on l.id = a.account_id
    left join entries before on before.account_id = a.account_id and before.seq = a.seq - 1
    where l.entries <> a.seq
      or (a.seq > 1 and before.seq is null)
      or a.balance_after_yen <> coalesce(before.balance_after_yen, 0) + a.amount_yen
  ) then
    raise exception 'an entry follows the last one of its account'
      using errcode = 'restrict_violation', constraint = 'entries_in_order';
  end if;
  return null;
end $$;
create trigger entries_complete after insert on entries
  referencing new table as added for each statement execute function check_entries();

-- Wall: a stored balance is the balance after the account's last entry, seen when the transaction ends.
create function check_account() returns trigger language plpgsql as $$
begin
  if new.entries = 0 and new.balance_yen = 0 then
    return null;
  end if;
  if not exists (
    select from entries
    where account_id = new.id and seq = new.entries and balance_after_yen = new.balance_yen
  ) then
    raise exception 'the balance of % is not that of its last entry', new.id
      using errcode = 'check_violation', constraint = 'balance_is_of_entries';
  end if;
  return null;
end $$;
create constraint trigger balance_is_of_entries after insert or update on ledger_accounts
  deferrable initially deferred for each row execute function check_account();

-- One statement writes one posting: makes missing accounts, locks all in id order (no two postings can wait
-- for each other), and numbers the entries without gaps. Amounts for one account are added up; zeros vanish.
-- Answers the posting's id, or null when the key has been used: then nothing was written.
create function post_entries(
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
  insert into ledger_accounts (id, kind)
  select account, split_part(account, '/', 1) from unnest(accounts) account group by account order by account
  on conflict do nothing;
  perform from ledger_accounts where id = any (accounts) order by id for update;
  update ledger_accounts l
  set balance_yen = l.balance_yen + c.amount, entries = l.entries + 1
  from (
    select account, sum(amount)::bigint as amount from unnest(accounts, amounts) as given (account, amount)
    group by account having sum(amount) <> 0
  ) c
  where l.id = c.account;
  insert into entries (account_id, seq, posting_id, amount_yen, balance_after_yen)
  select l.id, l.entries, posting, c.amount, l.balance_yen
  from (
    select account, sum(amount)::bigint as amount from unnest(accounts, amounts) as given (account, amount)
    group by account having sum(amount) <> 0
  ) c
  join ledger_accounts l on l.id = c.account;
  return posting;
end $$;
