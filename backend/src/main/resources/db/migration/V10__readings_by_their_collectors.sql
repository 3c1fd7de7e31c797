-- An indicator's reading is sent by whoever collects it and accepted by the manager; a revised one says what it was.

alter table reading add column state varchar(20);
alter table reading add column was varchar(6000);
alter table reading add constraint reading_state check (state = any (array['SUBMITTED', 'ACCEPTED']));
update reading set state = 'ACCEPTED' where measure_id in (select id from measure where objective_id is not null);

create sequence reading_draft_seq start with 1 increment by 50;

-- What its collector has typed and not sent, or was sent back. Only what is sent is a reading, so nothing else can show it.
create table reading_draft (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    measure_id bigint not null references measure (id),
    quarter varchar(10) not null,
    content varchar(6000) not null,
    state varchar(20) not null,
    comment_of_return varchar(4000),
    version bigint not null,
    constraint reading_draft_once unique (measure_id, quarter),
    constraint reading_draft_state check (state = any (array['DRAFT', 'RETURNED'])),
    constraint reading_draft_comment check ((state = 'RETURNED') = (comment_of_return is not null))
);
create index reading_draft_plan on reading_draft (plan_id, quarter);
