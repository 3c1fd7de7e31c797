-- Each read asks for the sum of a plan's rows, so fewer make each read cheaper; eight are as many as write to one plan at once, and more.
-- The sums stay as they are.
update plan_version set changes = changes + (
    select other.changes from plan_version other where other.plan_key = plan_version.plan_key and other.slot = plan_version.slot + 8
) where slot < 8;
delete from plan_version where slot >= 8;

create domain plan_version_slot_of_eight as smallint check (value between 0 and 7);
alter table plan_version alter column slot set data type plan_version_slot_of_eight;
drop domain plan_version_slot_number;
