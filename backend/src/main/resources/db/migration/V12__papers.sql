-- How a plan's papers are to be protected.

alter table plan add column marking varchar(30);
alter table plan add constraint plan_marking_known check (marking = any (array['OFFICIAL', 'OFFICIAL_SENSITIVE']));

-- The Word file whose looks they take on.
create sequence paper_template_seq start with 1 increment by 50;
create sequence template_part_seq start with 1 increment by 50;

create table paper_template (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    size_in_bytes integer not null,
    sha256 varchar(64) not null,
    added_by varchar(300) not null,
    added_at timestamp with time zone not null,
    constraint paper_template_once unique (plan_id),
    constraint paper_template_has_content check (size_in_bytes > 0)
);

-- In parts, for H2 keeps no more than a megabyte in one value of this type.
create table template_part (
    id bigint primary key,
    template_id bigint not null references paper_template (id),
    position integer not null,
    content bytea not null,
    constraint template_part_once unique (template_id, position)
);
