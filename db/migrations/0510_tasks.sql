-- A task may ask for people of certain regions (§3.5): codes as profiles have them; none: people of any.
alter table tasks add column regions text[] not null default '{}' check (cardinality(regions) <= 48);

drop trigger tasks_stay on tasks;
create trigger tasks_stay before update on tasks
  for each row when (
    old.opened_at is not null
    and ((new.client_id, new.category_slug, new.questions, new.unit_yen, new.minutes, new.per_person, new.min_tier,
        new.min_approval_percent, new.regions, new.screening, new.ai_use, new.training_purpose, new.training_by,
        new.training_face_or_voice, new.training_licence, new.client_fee_yen, new.freelancer_fee_yen, new.opened_at)
      is distinct from (old.client_id, old.category_slug, old.questions, old.unit_yen, old.minutes, old.per_person, old.min_tier,
        old.min_approval_percent, old.regions, old.screening, old.ai_use, old.training_purpose, old.training_by,
        old.training_face_or_voice, old.training_licence, old.client_fee_yen, old.freelancer_fee_yen, old.opened_at)
      or new.works_count < old.works_count)
  ) execute function refuse_change();
