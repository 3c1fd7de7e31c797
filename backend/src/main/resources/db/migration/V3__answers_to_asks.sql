-- What became of an ask: the delivery group's answer, and what of it goes up to the board.

alter table quarterly_update add column ask_answer varchar(10);
alter table quarterly_update add column ask_answer_words varchar(4000);
alter table quarterly_update add column ask_answer_on date;
alter table quarterly_update add column ask_answer_meeting varchar(300);
alter table quarterly_update add column ask_answer_by varchar(300);
alter table quarterly_update add column ask_answer_at timestamp with time zone;
alter table quarterly_update add column ask_escalation varchar(4000);
alter table quarterly_update add column ask_escalated_by varchar(300);
alter table quarterly_update add column ask_escalated_at timestamp with time zone;
alter table quarterly_update add constraint update_ask_answer
    check (ask_answer = any (array['AGREED', 'DECLINED', 'DEFERRED', 'NOTED']));
alter table quarterly_update add constraint update_ask_answer_has_day check (ask_answer is null or ask_answer_on is not null);
