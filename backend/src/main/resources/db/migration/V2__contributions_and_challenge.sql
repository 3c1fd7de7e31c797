-- What the contributing partners say beside an update, and what becomes of an update after it was sent.

create sequence contribution_seq start with 1 increment by 50;

alter table quarterly_update add column evidence varchar;
alter table quarterly_update add column restricted boolean default false not null;
alter table quarterly_update add column public_line varchar(1000);
alter table quarterly_update add column reply varchar(4000);
alter table quarterly_update add column replied_by varchar(300);
alter table quarterly_update add column replied_at timestamp with time zone;
-- Only an accepted update speaks to the public, and never a restricted one.
alter table quarterly_update add constraint update_public_line check (public_line is null or state = 'ACCEPTED' and not restricted);

-- One partner's own part of what is said of an action in a quarter. It can come before the update itself.
create table contribution (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    action_id bigint not null references action (id),
    quarter varchar(10) not null,
    partner_id bigint not null references partner (id),
    state varchar(10) not null,
    version bigint not null,
    words varchar(20000),
    -- What it gives while it is a draft; its readings are made from it when it is sent.
    readings varchar,
    -- What it gave when it was last sent.
    sent_readings varchar,
    evidence varchar,
    source varchar(500),
    on_behalf boolean not null,
    saved_by varchar(300),
    saved_by_id varchar(60),
    saved_at timestamp with time zone,
    sent_by varchar(300),
    sent_by_id varchar(60),
    sent_at timestamp with time zone,
    constraint contribution_once unique (action_id, quarter, partner_id),
    constraint contribution_state check (state = any (array['DRAFT', 'SUBMITTED']))
);
create index contribution_plan on contribution (plan_id, quarter);
create index contribution_partner on contribution (partner_id);

-- The contribution that a reading came with.
alter table reading add column contribution_id bigint references contribution (id);
create index reading_contribution on reading (contribution_id);
