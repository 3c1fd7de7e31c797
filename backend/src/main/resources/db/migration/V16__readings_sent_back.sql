-- When an indicator's figure was sent back: its collector is told of each return once.
alter table reading_draft add column returned_at timestamp with time zone;
update reading_draft set returned_at = current_timestamp where state = 'RETURNED';
alter table reading_draft add constraint reading_draft_returned check ((state = 'RETURNED') = (returned_at is not null));
