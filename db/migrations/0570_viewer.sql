-- Row policies for payments by transfer (decision 165): payers read their own transfers and what has arrived for them, operators for
-- money everything. The names and banks of others stand in these rows.
alter function prepare_viewer() rename to prepare_viewer_of_0520;

create function prepare_viewer() returns boolean language plpgsql as $$
begin
  if not prepare_viewer_of_0520() then
    return false;
  end if;
  perform guard_rows('bank_transfers', $sees$(select viewer_has_role('money'))
    or exists (select from charges c where c.id = charge_id and c.payer_id = (select viewer_id()))$sees$);
  perform guard_rows('deposits', $sees$(select viewer_has_role('money'))
    or exists (select from charges c where c.id = charge_id and c.payer_id = (select viewer_id()))$sees$);
  perform guard_rows('deposit_statements', $sees$(select viewer_has_role('money'))$sees$);
  return true;
exception when insufficient_privilege then
  return false;
end $$;
