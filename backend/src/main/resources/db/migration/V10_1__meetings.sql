-- When the delivery group and the board meet, with the days before it that a manager set by hand.

create sequence meeting_seq start with 1 increment by 50;

create table meeting (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    number integer not null,
    body varchar(300) not null,
    kind varchar(20) not null,
    meets_on date not null,
    quarter varchar(10) not null,
    updates_by date,
    draft_on date,
    paper_on date,
    version bigint not null,
    constraint meeting_number unique (plan_id, number),
    constraint meeting_once_a_day unique (plan_id, body, meets_on),
    constraint meeting_kind check (kind = any (array['DELIVERY_GROUP', 'BOARD', 'OTHER'])),
    constraint meeting_prepared check (updates_by < meets_on and draft_on < meets_on and paper_on < meets_on)
);
