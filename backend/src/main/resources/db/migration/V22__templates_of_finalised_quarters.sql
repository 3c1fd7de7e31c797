-- A finalised quarter's papers go on wearing the template that was in use then: one that is taken away stays for them.
alter table paper_template add column taken_away_at timestamp with time zone;
alter table paper_template drop constraint paper_template_once;
create index paper_template_of_plan on paper_template (plan_id);
