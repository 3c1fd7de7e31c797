-- How the survivor forum sees an objective's progress in a quarter.

create sequence voice_seq start with 1 increment by 50;

create table voice (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    objective_id bigint not null references objective (id),
    quarter varchar(10) not null,
    recognition varchar(20) not null,
    said varchar(4000),
    version bigint not null,
    constraint voice_once unique (objective_id, quarter),
    constraint voice_recognition check (recognition = any (array['RECOGNISED', 'PARTLY_RECOGNISED', 'NOT_RECOGNISED']))
);
create index voice_plan on voice (plan_id, quarter);
