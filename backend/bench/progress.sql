-- Where the actions of one plan stand in a quarter and the one before, and what that rests on: the rows that progress is made from.
\set plan random(1, :plans)
select json_agg(row_to_json(row)) from (
  select a.ref, o.number as objective, a.focus, a.frequency, a.asked_in, a.added, a.withdrawn, a.start_quarter, a.due,
    latest.rating, latest.quarter as "from", latest.state, latest.moved_to, before.rating as rating_before, before.quarter as from_before
  from action a join objective o on o.id = a.objective_id
  left join lateral (
    select u.rating, u.quarter, u.state, u.moved_to from quarterly_update u
    where u.action_id = a.id and u.quarter <= :quarter and u.state in ('SUBMITTED', 'ACCEPTED')
    order by u.quarter desc limit 1) latest on true
  left join lateral (
    select u.rating, u.quarter from quarterly_update u
    where u.action_id = a.id and u.quarter < :quarter and u.state in ('SUBMITTED', 'ACCEPTED')
    order by u.quarter desc limit 1) before on true
  where a.plan_id = (select id from plan where plan_key = 'plan-' || :plan)
  order by o.number, a.position) row;
