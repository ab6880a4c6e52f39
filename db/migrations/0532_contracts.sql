-- Price talks (§3.1, §3.7): a freelancer asks to talk about the price, before agreeing or later; the client answers with a
-- reason. The act on fair dealings forbids to fix a price without answering.
create table price_talks (
  id text primary key,
  order_id text not null references orders (id),
  asked_by text not null references members (id),
  asked_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 1000),
  -- What the freelancer has in mind, and what stood when they asked.
  wanted_yen yen check (wanted_yen > 0),
  price_yen yen not null,
  answer text check (answer in ('talks', 'stays')),
  answer_reason text not null default '',
  answered_at timestamptz,
  answered_by text references members (id),
  constraint answered_with_a_reason check ((answer is null) = (answered_at is null) and (answer is null) = (answer_reason = ''))
);
create unique index one_price_talk on price_talks (order_id) where answer is null;
create index on price_talks (order_id, asked_at);
