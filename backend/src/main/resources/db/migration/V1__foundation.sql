-- Portable over H2 and PostgreSQL, each as itself. Keys that people read end in _key; quarters are text such as '2022-23-Q1', which sorts.
-- Lists of values are written = any (array[...]): H2 2.4 ties `in (...)` in a check to the session that made it, and once that session is closed
-- refuses every write.
-- Sequences count in fifties because Hibernate takes ids in blocks; history counts in ones, so that its order is the order of events.

create sequence plan_seq start with 1 increment by 50;
create sequence partner_seq start with 1 increment by 50;
create sequence objective_seq start with 1 increment by 50;
create sequence action_seq start with 1 increment by 50;
create sequence measure_seq start with 1 increment by 50;
create sequence quarterly_update_seq start with 1 increment by 50;
create sequence reading_seq start with 1 increment by 50;
create sequence person_seq start with 1 increment by 50;
create sequence membership_seq start with 1 increment by 50;
create sequence sign_in_seq start with 1 increment by 50;
create sequence access_token_seq start with 1 increment by 50;
create sequence history_entry_seq start with 1 increment by 1;

-- What is to be done ---------------------------------------------------------------------------------------------------------------

create table plan (
    id bigint primary key,
    plan_key varchar(100) not null,
    title varchar(500) not null,
    short_title varchar(200),
    owner varchar(300),
    managed_by varchar(300),
    vision varchar(4000),
    first_quarter varchar(10) not null,
    last_quarter varchar(10) not null,
    submission_days integer,
    demonstration boolean,
    oversight varchar(20000),
    rating_labels varchar(2000),
    bands varchar(4000),
    deadlines varchar(4000),
    -- Counts the changes of the plan's own structure; with the revisions of its objectives and actions it makes the entity tags.
    revision bigint not null,
    constraint plan_key_unique unique (plan_key),
    constraint plan_quarters_in_order check (first_quarter <= last_quarter),
    constraint plan_submission_days check (submission_days between 0 and 90)
);

create table partner (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    position integer not null,
    partner_key varchar(100) not null,
    name varchar(300) not null,
    abbreviation varchar(100),
    kind varchar(20) not null,
    constraint partner_key_unique unique (plan_id, partner_key),
    constraint partner_kind check (kind = any (array['ORGANISATION', 'TEAM', 'MEETING']))
);

create table objective (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    number integer not null,
    title varchar(1000) not null,
    heading_title varchar(1000),
    -- Counts the readings of its indicators.
    revision bigint not null,
    constraint objective_number_unique unique (plan_id, number),
    constraint objective_number_positive check (number > 0)
);

create table action (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    objective_id bigint not null references objective (id),
    position integer not null,
    ref varchar(20) not null,
    published_ref varchar(50),
    focus varchar(300) not null,
    action varchar(4000) not null,
    outcome varchar(4000),
    timescale varchar(1000),
    frequency varchar(20),
    asked_in varchar(20),
    added varchar(10),
    withdrawn varchar(10),
    start_quarter varchar(10),
    due date,
    accountable_id bigint references partner (id),
    restricted boolean,
    links varchar(20000),
    -- Counts what is said of the action, quarter by quarter.
    revision bigint not null,
    constraint action_ref_unique unique (plan_id, ref),
    constraint action_position_unique unique (objective_id, position),
    constraint action_frequency check (frequency = any (array['QUARTERLY', 'SIX_MONTHLY', 'ANNUAL', 'ONGOING', 'ONCE', 'UNSTATED']))
);
create index action_accountable on action (accountable_id);

create table action_lead (
    action_id bigint not null references action (id),
    position integer not null,
    partner_id bigint not null references partner (id),
    primary key (action_id, position),
    constraint action_lead_once unique (action_id, partner_id)
);
create index action_lead_partner on action_lead (partner_id);

-- Of an action, or of an objective as a whole: then it is an indicator.
create table measure (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    objective_id bigint references objective (id),
    action_id bigint references action (id),
    position integer not null,
    measure_key varchar(50) not null,
    statement varchar(2000) not null,
    kind varchar(20) not null,
    direction varchar(20) not null,
    period varchar(20),
    status varchar(20),
    status_reason varchar(1000),
    target_value numeric(20, 6),
    target_by date,
    target_words varchar(1000),
    baseline_value numeric(20, 6),
    baseline_as_at date,
    baseline_period varchar(20),
    source varchar(500),
    collected_by_id bigint references partner (id),
    collected varchar(1000),
    counts_people boolean,
    sensitive boolean,
    constraint measure_key_unique unique (action_id, measure_key),
    constraint indicator_key_unique unique (objective_id, measure_key),
    constraint measure_of_one check ((action_id is null) <> (objective_id is null)),
    constraint measure_kind check (kind = any (array['COUNT', 'PERCENT', 'RATE', 'DOCUMENT', 'NARRATIVE'])),
    constraint measure_direction check (direction = any (array['INCREASE', 'DECREASE', 'MAINTAIN', 'NONE'])),
    constraint measure_period check (period = any (array['QUARTER', 'YEAR_TO_DATE', 'LAST_12_MONTHS', 'ACADEMIC_YEAR', 'POINT_IN_TIME'])),
    constraint measure_status check (status = any (array['AGREED', 'TO_BE_CONFIRMED', 'NOT_COLLECTED']))
);
create index measure_plan on measure (plan_id);
create index measure_collected_by on measure (collected_by_id);

-- What is said of it, quarter by quarter ---------------------------------------------------------------------------------------------

create table quarterly_update (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    action_id bigint not null references action (id),
    quarter varchar(10) not null,
    state varchar(10) not null,
    version bigint not null,
    given_rating varchar(10),
    confirmed_rating varchar(10),
    -- The rating that figures use: the confirmed one where there is one.
    rating varchar(10),
    completed_on date,
    done varchar(20000),
    changed varchar(20000),
    next varchar(20000),
    no_help_because varchar(4000),
    at_risk varchar(4000),
    recovery_what varchar(4000),
    recovery_by date,
    moved_to date,
    moved_because varchar(4000),
    ask_barrier varchar(4000),
    ask_to varchar(300),
    ask_need varchar(4000),
    ask_by date,
    no_change boolean not null,
    source varchar(500),
    on_behalf boolean not null,
    saved_by varchar(300),
    saved_by_id varchar(60),
    saved_at timestamp with time zone,
    sent_by varchar(300),
    sent_by_id varchar(60),
    sent_at timestamp with time zone,
    decided_by varchar(300),
    decided_at timestamp with time zone,
    own_decision boolean not null,
    comment varchar(4000),
    confirmed_because varchar(4000),
    constraint update_once_a_quarter unique (action_id, quarter),
    constraint update_state check (state = any (array['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'])),
    constraint update_given_rating check (given_rating = any (array['RED', 'AMBER', 'GREEN', 'BLUE', 'GREY'])),
    constraint update_confirmed_rating check (confirmed_rating = any (array['RED', 'AMBER', 'GREEN', 'BLUE', 'GREY'])),
    constraint update_rating check (rating = any (array['RED', 'AMBER', 'GREEN', 'BLUE', 'GREY'])),
    constraint update_counted_has_rating check (rating is not null or state = any (array['DRAFT', 'RETURNED'])),
    constraint update_completed_has_day check (rating <> 'BLUE' or completed_on is not null or state = any (array['DRAFT', 'RETURNED']))
);
-- Everything that the figures of a plan need of its updates, in the index itself.
create index update_figures on quarterly_update (plan_id, action_id, quarter, state, rating, moved_to);

create table reading (
    id bigint primary key,
    plan_id bigint not null references plan (id),
    measure_id bigint not null references measure (id),
    -- The update that it came with; null when it was given by itself, as an indicator's is.
    update_id bigint references quarterly_update (id),
    quarter varchar(10) not null,
    amount numeric(20, 6),
    numerator numeric(20, 6),
    denominator numeric(20, 6),
    status varchar(20),
    expected_on date,
    note varchar(4000),
    received_on date not null,
    revised boolean not null,
    constraint reading_once_a_quarter unique (measure_id, quarter),
    constraint reading_status check (status = any (array['ACTUAL', 'PROVISIONAL', 'NOT_YET']))
);
create index reading_plan on reading (plan_id);
create index reading_update on reading (update_id);

-- Who may do what ---------------------------------------------------------------------------------------------------------------------

create table person (
    id bigint primary key,
    email varchar(254) not null,
    name varchar(200) not null,
    -- Modular crypt format, bcrypt; null for somebody who cannot sign in.
    password varchar(100),
    constraint person_email_unique unique (email)
);

create table membership (
    id bigint primary key,
    person_id bigint not null references person (id),
    -- Null for an administrator, who belongs to no plan.
    plan_id bigint references plan (id),
    role varchar(20) not null,
    constraint membership_once unique (person_id, plan_id, role),
    constraint membership_role check (role = any (array['LEAD', 'MANAGER', 'VIEWER', 'ADMIN'])),
    constraint membership_plan check ((role = 'ADMIN') = (plan_id is null))
);
create index membership_plan_id on membership (plan_id);

create table membership_partner (
    membership_id bigint not null references membership (id),
    partner_id bigint not null references partner (id),
    primary key (membership_id, partner_id)
);
create index membership_partner_partner on membership_partner (partner_id);

create table sign_in (
    id bigint primary key,
    person_id bigint not null references person (id),
    -- Keyed hash (HMAC-SHA-256) of the cookie's value.
    hash varchar(64) not null,
    begun_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    constraint sign_in_hash_unique unique (hash)
);
create index sign_in_person on sign_in (person_id);

create table access_token (
    id bigint primary key,
    name varchar(100) not null,
    -- Keyed hash (HMAC-SHA-256) of the token.
    hash varchar(64) not null,
    scopes varchar(100) not null,
    -- Null for all plans.
    plan_id bigint references plan (id),
    created_by varchar(300) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    last_used_on date,
    constraint access_token_name_unique unique (name),
    constraint access_token_hash_unique unique (hash)
);
create index access_token_plan on access_token (plan_id);

-- Who changed what, when ----------------------------------------------------------------------------------------------------------------

create table history_entry (
    id bigint primary key,
    -- Null for what belongs to no plan: people and tokens.
    plan_key varchar(100) references plan (plan_key),
    action_ref varchar(20),
    happened_at timestamp with time zone not null,
    -- The last save of the same sitting, where typing was saved as it went.
    until_at timestamp with time zone,
    actor varchar(300) not null,
    actor_id varchar(60) not null,
    on_behalf_of varchar(300),
    operation varchar(60) not null,
    subject varchar(300) not null,
    -- Who may read before and after, and the partners that it speaks of, each between commas.
    sight varchar(20) not null,
    partner_keys varchar(2000),
    before_json varchar,
    after_json varchar,
    constraint history_sight check (sight = any (array['PLAN', 'MANAGER', 'PARTNERS', 'ADMIN']))
);
create index history_plan on history_entry (plan_key, id);
create index history_action on history_entry (plan_key, action_ref, id);
create index history_subject on history_entry (subject, id);
