-- Competitions, third part (§3.4): files of entries besides pictures, and small pictures for walls of many.

alter table competition_entry_pictures
  add column kind text not null default 'picture' check (kind in ('picture', 'pdf', 'text')),
  -- Small and watermarked, for grids; null: made before there were any, or a text.
  add column thumb_file_id text references files (id),
  add column pages integer check (pages >= 1),
  -- The beginning of a text file: what everybody sees of it.
  add column excerpt text check (length(excerpt) between 1 and 600),
  alter column preview_file_id drop not null,
  add constraint preview_of_what_has_one check ((kind = 'text') = (preview_file_id is null)),
  add constraint excerpt_of_a_text check ((kind = 'text') = (excerpt is not null)),
  add constraint pages_of_a_pdf check ((kind = 'pdf') = (pages is not null));

alter table competition_entry_pictures rename to competition_entry_files;
