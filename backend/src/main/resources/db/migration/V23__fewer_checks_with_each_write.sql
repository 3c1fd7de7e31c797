-- What V19 did, for the rest of what a sent update writes: a table's checks are read from their text with each statement, a domain's once.

create domain history_sight_word as varchar(20) check (value = any (array['PLAN', 'MANAGER', 'PARTNERS', 'ADMIN']));
alter table history_entry drop constraint history_sight;
alter table history_entry alter column sight set data type history_sight_word;

create domain plan_version_slot_number as smallint check (value between 0 and 15);
alter table plan_version drop constraint plan_version_slot;
alter table plan_version alter column slot set data type plan_version_slot_number;

-- Four in one, where several columns are held against each other.
alter table quarterly_update drop constraint update_counted_has_rating;
alter table quarterly_update drop constraint update_completed_has_day;
alter table quarterly_update drop constraint update_public_line;
alter table quarterly_update drop constraint update_ask_answer_has_day;
alter table quarterly_update add constraint update_is_whole check (
    (state = 'DRAFT' or state = 'RETURNED' or rating is not null and (rating <> 'BLUE' or completed_on is not null))
    and (public_line is null or state = 'ACCEPTED' and not restricted)
    and (ask_answer is null or ask_answer_on is not null)
);
