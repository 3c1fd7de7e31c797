-- Twelve updates for every action of the first plan: eleven accepted, the twelfth a draft that lacks nothing.
insert into quarterly_update (id, plan_id, action_id, quarter, state, version, given_rating, rating, completed_on, done, changed, next, at_risk,
  recovery_what, recovery_by, ask_barrier, ask_to, ask_need, ask_by, no_change, on_behalf, own_decision, saved_by, saved_by_id, saved_at,
  sent_by, sent_by_id, sent_at, decided_by, decided_at)
select nextval('quarterly_update_seq'), a.plan_id, a.id, q.quarter, case when q.number < 12 then 'ACCEPTED' else 'DRAFT' end, 0, r.rating, r.rating, null,
  left(format('In %s the team met %s services and heard from %s survivors. ', a.focus, 3 + (a.id + q.number) % 9, 5 + (a.id * q.number) % 40)
    || 'Two sessions were held with practices and schools, referrals were followed up within five working days, and what people told us went into the next rota. ', 200 + (a.id % 40)::int),
  case when q.number = 12 or r.rating = 'GREEN' then 'More people were seen within a week, and fewer had to tell their story twice.' end,
  left(format('Next quarter: %s more sessions, ', 1 + (a.id + q.number) % 5)
    || 'a review of the waiting list with the partners who refer most, training for the new starters, and a short paper for the delivery group on what the figures show so far. ', 190 + (a.id % 30)::int),
  case when r.rating = 'AMBER' then 'The post that carries this work has been vacant since the summer, and the waiting list has grown by a third while it was advertised twice.' end,
  case when r.rating = 'AMBER' then 'Cover from a neighbouring team for two days a week, and the post goes out again at a higher grade.' end,
  case when r.rating = 'AMBER' then date '2025-03-31' end,
  case when r.rating = 'RED' then 'Two services record the same families in systems that do not speak to each other, so neither can say who has been offered help.' end,
  case when r.rating = 'RED' then 'VAWG Delivery Group' end,
  case when r.rating = 'RED' then 'A decision which of the two systems is the record, and an agreement to share what is in it.' end,
  case when r.rating = 'RED' then date '2025-02-28' end,
  false, false, false, 'Lead', 'person:1', timestamp with time zone '2024-10-01 09:00Z', 'Lead', 'person:1', timestamp with time zone '2024-10-01 09:00Z',
  case when q.number < 12 then 'Manager' end, case when q.number < 12 then timestamp with time zone '2024-10-02 09:00Z' end
from action a
cross join (select n as number, format('%s-%s-Q%s', 2022 + (n - 1) / 4, 23 + (n - 1) / 4, 1 + (n - 1) % 4) as quarter from generate_series(1, 12) n) q
cross join lateral (select case when q.number = 12 then 'GREEN'
  else (array['RED', 'AMBER', 'AMBER', 'GREEN', 'GREEN', 'GREEN', 'GREEN', 'GREY'])[1 + (a.id * 7 + (q.number / 3) * 5) % 8] end as rating) r;
