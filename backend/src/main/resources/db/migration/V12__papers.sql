-- How a plan's papers are to be protected.

alter table plan add column marking varchar(30);
alter table plan add constraint plan_marking_known check (marking = any (array['OFFICIAL', 'OFFICIAL_SENSITIVE']));
