-- Files that show what is said of an action in a quarter, where the plan allows them.

alter table plan add column evidence_files boolean;

create sequence evidence_file_seq start with 1 increment by 50;
create sequence evidence_part_seq start with 1 increment by 50;

create table evidence_file (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    action_id bigint not null references action (id),
    quarter varchar(10) not null,
    partner_id bigint references partner (id),
    name varchar(150) not null,
    media_type varchar(100) not null,
    size_in_bytes integer not null,
    sha256 varchar(64) not null,
    added_by varchar(300) not null,
    added_by_id varchar(300) not null,
    added_at timestamp with time zone not null,
    on_behalf boolean not null,
    constraint evidence_file_once unique (action_id, quarter, name),
    constraint evidence_file_has_content check (size_in_bytes > 0)
);
create index evidence_file_plan on evidence_file (plan_id, quarter);
create index evidence_file_partner on evidence_file (partner_id);

-- In parts, for H2 keeps no more than a megabyte in one value of this type.
create table evidence_part (
    id bigint primary key,
    file_id bigint not null references evidence_file (id),
    position integer not null,
    content bytea not null,
    constraint evidence_part_once unique (file_id, position)
);
