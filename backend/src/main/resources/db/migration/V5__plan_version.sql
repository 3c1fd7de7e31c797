-- What the entity tags of a plan are made from: how many entries its history has been given. In eight rows, so that writers seldom
-- wait for each other; their sum is read with every request, so it has to be the same cheap look-up however large the plan is.
create table plan_version (
    plan_key varchar(100) not null,
    slot smallint not null,
    changes bigint not null,
    constraint plan_version_pk primary key (plan_key, slot),
    constraint plan_version_plan foreign key (plan_key) references plan (plan_key),
    constraint plan_version_slot check (slot between 0 and 7)
);
-- Goes on from the counts that it replaces: a tag that was given out never comes again.
insert into plan_version (plan_key, slot, changes)
select p.plan_key, s.slot, case when s.slot > 0 then 0 else p.revision
    + coalesce((select sum(o.revision) from objective o where o.plan_id = p.id), 0)
    + coalesce((select sum(a.revision) from action a where a.plan_id = p.id), 0) end
from plan p cross join (values (0), (1), (2), (3), (4), (5), (6), (7)) as s (slot);
alter table objective drop column revision;
alter table action drop column revision;
