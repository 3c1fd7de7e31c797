-- The actions of one plan with leads, measures, links, position and latest words: the rows of GET …/actions, as one JSON text.
\set plan random(1, :plans)
select json_agg(row_to_json(row)) from (
  select a.ref, a.published_ref, o.number as objective, a.focus, a.action, a.outcome, a.timescale, a.frequency, a.asked_in, a.added, a.withdrawn,
    a.start_quarter, a.due, a.restricted, a.links,
    (select json_agg(json_build_object('key', p.partner_key, 'name', p.name, 'abbreviation', p.abbreviation) order by l.position)
      from action_lead l join partner p on p.id = l.partner_id where l.action_id = a.id) as leads,
    (select json_agg(json_build_object('key', m.measure_key, 'statement', m.statement, 'kind', m.kind, 'direction', m.direction, 'period', m.period,
        'status', m.status, 'target', m.target_words, 'baseline', m.baseline_value, 'source', m.source) order by m.position)
      from measure m where m.action_id = a.id) as measures,
    latest.*
  from action a join objective o on o.id = a.objective_id
  left join lateral (
    select u.rating, u.quarter as "from", u.state, u.moved_to, u.done, u.next, u.at_risk, u.recovery_what, u.recovery_by,
      u.ask_barrier, u.ask_to, u.ask_need, u.ask_by
    from quarterly_update u
    where u.action_id = a.id and u.quarter <= :quarter and u.state in ('SUBMITTED', 'ACCEPTED')
    order by u.quarter desc limit 1) latest on true
  where a.plan_id = (select id from plan where plan_key = 'plan-' || :plan)
  order by o.number, a.position) row;
