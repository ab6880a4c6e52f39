-- The polite answer to a message that proposes a deal outside the site (§5.2): once per message, however often it is clicked.
create table declined_deals (
  message_id text primary key references messages (id),
  member_id text not null references members (id),
  answer_id text not null unique references messages (id),
  at timestamptz not null
);
create trigger declined_deals_append_only before update or delete on declined_deals for each row execute function refuse_change();
