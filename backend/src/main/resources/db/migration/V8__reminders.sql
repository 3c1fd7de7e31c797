-- Who is written to first for a partner, and the reminders themselves: an outbox until they are sent, a log afterwards.

create sequence partner_contact_seq start with 1 increment by 50;
create sequence reminder_seq start with 1 increment by 50;

-- The order that a manager set; the partner's other people come after, in the order in which they were added.
create table partner_contact (
    id bigint primary key,
    partner_id bigint not null references partner (id) on delete cascade,
    person_id bigint not null references person (id) on delete cascade,
    position integer not null,
    constraint partner_contact_position unique (partner_id, position),
    constraint partner_contact_person unique (partner_id, person_id),
    constraint partner_contact_counts check (position >= 1)
);
create index partner_contact_of on partner_contact (person_id);

create table reminder_setting (
    plan_id bigint primary key references plan (id),
    switched_on boolean not null,
    -- The last day whose reminders were decided on by themselves.
    decided_on date
);

create table reminder (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    -- As they were then: the log outlives the account.
    email varchar(254) not null,
    name varchar(200) not null,
    stage varchar(20) not null,
    items varchar not null,
    subject varchar(200) not null,
    text varchar not null,
    message_id varchar(100) not null,
    decided_on date not null,
    decided_at timestamp with time zone not null,
    decided_by varchar(300) not null,
    state varchar(10) not null,
    attempts integer not null,
    -- How often the line broke after the mail was handed over: it may have arrived.
    unsure integer not null,
    next_try_at timestamp with time zone not null,
    -- Whoever is sending it now, and until when nobody else may.
    lease_owner varchar(40),
    lease_until timestamp with time zone,
    settled_at timestamp with time zone,
    problem varchar(1000),
    constraint reminder_once_a_day unique (plan_id, email, stage, decided_on),
    constraint reminder_message_id unique (message_id),
    constraint reminder_stage check (stage = any
        (array['OPENED', 'DUE_SOON', 'OVERDUE', 'SENT_BACK', 'RATED_DIFFERENTLY', 'ANSWERED'])),
    constraint reminder_state check (state = any (array['WAITING', 'SENT', 'REFUSED', 'UNSURE', 'GIVEN_UP', 'LAPSED'])),
    constraint reminder_settled check ((state = 'WAITING') = (settled_at is null)),
    constraint reminder_unsure check (unsure between 0 and 2)
);
create index reminder_log on reminder (plan_id, id);
create index reminder_waiting on reminder (state, next_try_at);
