-- What the council calls the file whose looks its papers take on; null where nobody said.
alter table paper_template add column name varchar(200);
