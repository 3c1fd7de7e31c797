-- Words that a quarter was frozen with stay the manager's when it is reopened, until she has looked at them.
alter table quarter_words add column carried boolean default false not null;
-- What the lead said where the manager said otherwise as she accepted it: JSON, put back when she sends it back.
alter table quarterly_update add column own_words varchar(40000);
