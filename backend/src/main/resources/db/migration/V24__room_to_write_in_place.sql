-- An update is sent, recalled and decided on in place. With state and rating in an index each such step wrote to every index of the table,
-- and to a page of each anew after a checkpoint. What is left of this one serves the figures by plan; they read the rest from the rows.
drop index update_figures;
create index update_figures on quarterly_update (plan_id, action_id, quarter);

-- PostgreSQL writes a row's next version beside it where the page has room.
${on-postgresql-only} alter table quarterly_update set (fillfactor = 80);
