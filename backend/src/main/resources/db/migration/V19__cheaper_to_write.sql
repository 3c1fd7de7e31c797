-- An update is sent more often than anything else is written; this is what made that dear on PostgreSQL.

-- A check of a table is read from its text anew with each statement that writes a row, whatever the statement changes. A domain's is read
-- once in a session, and asked only where such a value is set.
create domain rating_word as varchar(10) check (value = any (array['RED', 'AMBER', 'GREEN', 'BLUE', 'GREY']));
create domain update_state_word as varchar(10) check (value = any (array['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED']));
create domain ask_answer_word as varchar(10) check (value = any (array['AGREED', 'DECLINED', 'DEFERRED', 'NOTED']));

alter table quarterly_update drop constraint update_state;
alter table quarterly_update drop constraint update_given_rating;
alter table quarterly_update drop constraint update_confirmed_rating;
alter table quarterly_update drop constraint update_rating;
alter table quarterly_update drop constraint update_ask_answer;
alter table quarterly_update alter column state set data type update_state_word;
alter table quarterly_update alter column given_rating set data type rating_word;
alter table quarterly_update alter column confirmed_rating set data type rating_word;
alter table quarterly_update alter column rating set data type rating_word;
alter table quarterly_update alter column ask_answer set data type ask_answer_word;

-- What was last said of a subject is looked for by its action: the same subjects are in every plan.
drop index history_subject;
