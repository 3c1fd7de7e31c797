-- Early warnings that a manager has set aside for their quarter, with the reason.

create sequence warning_set_aside_seq start with 1 increment by 50;

create table warning_set_aside (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    action_id bigint not null references action (id),
    quarter varchar(10) not null,
    rule varchar(20) not null,
    -- The facts as they read when it was set aside.
    sentence varchar not null,
    reason varchar(4000) not null,
    set_by varchar(300) not null,
    set_at timestamp with time zone not null,
    constraint warning_set_aside_once unique (action_id, quarter, rule),
    constraint warning_set_aside_rule check (rule = any (array['NO_UPDATE', 'STUCK', 'SLIPPED', 'LATE', 'NO_START', 'WATERMELON',
        'NO_READING', 'UNANSWERED']))
);
create index warning_set_aside_plan on warning_set_aside (plan_id, quarter);
