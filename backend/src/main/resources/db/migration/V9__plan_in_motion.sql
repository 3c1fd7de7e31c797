-- The plan in motion: what became of an action, which references are used up, and which body took another's place.

-- Every reference that a plan has given to an action. One that was withdrawn stays when its action goes, and is retired: then no action can have
-- it again, whoever writes, for an action only refers to a row that is not retired.
create table reference (
    plan_id bigint not null references plan (id),
    ref varchar(20) not null,
    retired boolean not null,
    primary key (plan_id, ref),
    constraint reference_as_it_stands unique (plan_id, ref, retired)
);
insert into reference (plan_id, ref, retired) select plan_id, ref, false from action;
alter table action add column retired boolean default false not null;
alter table action add constraint action_is_not_retired check (retired = false);
create index action_reference_index on action (plan_id, ref, retired);
alter table action add constraint action_reference
    foreign key (plan_id, ref, retired) references reference (plan_id, ref, retired);

-- The actions that it was split from, supersedes or goes on with, and the one of a later plan that goes on with it; JSON.
alter table action add column follows varchar(20000);
alter table action add column taken_over_by varchar(500);
-- Who led it, and who collected a measure, up to the quarter from which another body does; JSON.
alter table action add column led_before varchar(20000);
alter table measure add column collected_before varchar(4000);

-- The body that took its place, and from which quarter on.
alter table partner add column succeeded_by_id bigint references partner (id);
alter table partner add column succeeded_from varchar(10);
alter table partner add constraint partner_succeeded check ((succeeded_by_id is null) = (succeeded_from is null));
alter table partner add constraint partner_not_by_itself check (succeeded_by_id <> id);
create index partner_succeeded_by on partner (succeeded_by_id);

-- Keys of the plan that it goes on with, and of the one that goes on with it.
alter table plan add column follows varchar(100);
alter table plan add column followed_by varchar(100);

-- Why a plan was changed, where somebody said.
alter table history_entry add column reason varchar(4000);
