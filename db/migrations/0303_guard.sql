-- One reader reports one text once, however often the button is pressed.
create unique index one_report_per_reader on text_flags (href, reporter_id) where outcome = 'reported';
