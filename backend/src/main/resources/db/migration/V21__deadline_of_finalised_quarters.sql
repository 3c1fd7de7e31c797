-- By which the updates of a finalised quarter were due: the plan's submission days may change afterwards.
alter table publication add column deadline date;
