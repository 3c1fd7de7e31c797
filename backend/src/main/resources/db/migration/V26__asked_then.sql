-- What was asked in a quarter that is finalised, as references with commas between: changing an action since does not ask it otherwise. Of quarters
-- that were finalised before this table was there it says nothing; of these it is worked out from the actions as they are.
create table asked_then (
    plan_id bigint not null references plan (id),
    quarter varchar(10) not null,
    refs varchar(100000) not null,
    primary key (plan_id, quarter)
);
