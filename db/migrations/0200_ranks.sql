-- Ranks are judged from facts alone (decision 043): the sums that were kept beside them, and all that kept them, go.
drop trigger orders_move_ranks on orders;
drop trigger reviews_move_ranks on reviews;
drop trigger messages_move_ranks on messages;
drop trigger thread_actions_move_ranks on thread_actions;
drop trigger threads_move_ranks on threads;
drop function note_order_moves, note_review_moves, note_message_moves, note_action_moves, note_tie_moves;
drop function note_reply_moves, rank_parts;
drop table rank_moves, rank_tallies, rank_rewards, rank_waits, rank_windows, rank_audits;
-- Only sums read a day of everybody's agreements or messages.
drop index orders_agreed_at_idx, messages_at_idx;

-- Once a week, and on the first day of a rule, everybody is judged in batches of ids: how far each of the two passes is.
drop table rank_client_nights;
create table rank_full_passes (
  subject text primary key check (subject in ('freelancer', 'client')),
  -- The rule, and the texts that everybody has to confirm, by which this pass judges: another one begins another pass.
  judged_by text not null,
  is_rule_new boolean not null,
  started_at timestamptz not null,
  -- Everybody up to this id is judged; null once everybody is.
  judged_up_to text
);
