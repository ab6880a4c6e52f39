-- Who acts for a company: terms of orders name them beside the registered name (§3.7). What was declared before stays as it was,
-- and whoever declared a company then is asked once more before the next order.
alter table business_facts add column representative text check (length(representative) between 1 and 80);
alter table business_facts add constraint representative_of_a_company
  check ((kind = 'company') = (representative is not null)) not valid;
