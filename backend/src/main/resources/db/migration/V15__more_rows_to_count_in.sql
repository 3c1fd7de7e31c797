-- As many rows as there are connections to the database: with eight, writers to one plan waited for each other, until the first had been
-- written to the disk, in half of all cases.
alter table plan_version drop constraint plan_version_slot;
alter table plan_version add constraint plan_version_slot check (slot between 0 and 15);
insert into plan_version (plan_key, slot, changes)
select p.plan_key, s.slot, 0 from plan p cross join (values (8), (9), (10), (11), (12), (13), (14), (15)) as s (slot);
