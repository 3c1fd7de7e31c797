-- A quarter frozen for good, and what leads to it.

-- Which quarters are finalised or released, as JSON; the others are open. Written with each step of a quarter's life, and by nothing else.
alter table plan add column quarter_states varchar(20000);

-- Of a viewer: accepted work (the delivery group), or finalised quarters only (the board).
alter table membership add column audience varchar(20);
alter table membership add constraint membership_audience
    check (audience is null or role = 'VIEWER' and audience = any (array['DELIVERY_GROUP', 'BOARD']));

-- The quarter that a reading enters when it came, or was revised, after its own was finalised.
alter table reading add column enters_in varchar(10);

create sequence publication_seq start with 1 increment by 50;
create sequence quarter_words_seq start with 1 increment by 50;

create table publication (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    quarter varchar(10) not null,
    revision integer not null,
    -- The bytes of the JSON document, in UTF-8, are what the digest is of; they are never written again.
    document text not null,
    -- SHA-256, 64 hexadecimal digits.
    digest varchar(64) not null,
    previous_digest varchar(64),
    finalised_on date not null,
    finalised_at timestamp with time zone not null,
    finalised_by varchar(300) not null,
    released_at timestamp with time zone,
    released_by varchar(300),
    reopened_at timestamp with time zone,
    reopened_by varchar(300),
    reopened_because varchar(4000),
    -- The earlier quarter that was reopened after this one had been finalised.
    affected_by varchar(10),
    constraint publication_once unique (plan_id, quarter, revision),
    constraint publication_counts check (revision >= 1),
    constraint publication_reopened_with_reason check (reopened_at is null or reopened_because is not null)
);

-- The manager's own words for a quarter; a member that is null is drafted from the quarter.
create table quarter_words (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    quarter varchar(10) not null,
    asked varchar(20000),
    achievements varchar(20000),
    next varchar(20000),
    version bigint not null,
    constraint quarter_words_once unique (plan_id, quarter)
);
