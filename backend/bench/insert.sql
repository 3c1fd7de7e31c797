-- One row as a sent update leaves it in history: the least that a durable write can be.
\set plan random(1, :plans)
insert into bench_history (id, plan_key, action_ref, happened_at, actor, actor_id, operation, subject, sight, partner_keys, before_json, after_json)
select nextval('bench_history_seq'), 'plan-' || :plan, '1.10', now(), 'Bench', 'token:1', 'update sent', 'actions/1.10/updates/2024-25-Q4', 'MANAGER', ',police,', words, words
from bench_words;
