\set agency random(1, :agencies)
\set id random(1, 9000000000000000000)
begin;
insert into bench_floor.document select :id, n, 'KQ900001', 'giay-to.pdf', 123456, md5(n::text), md5(:id::text || n) from generate_series(1, 5) n;
insert into bench_floor.history (dossier_id, kind, actor, at) values (:id, 'ACCEPTED', 'receptionist', now());
insert into bench_floor.outbox (topic, key, payload, occurred_at) values ('tthc.applications', :id::text, repeat('x', 400), now());
with counter as (update bench_floor.counter set n = n + 1 where agency = :agency returning n)
insert into bench_floor.dossier select :id, 'H90.' || :agency || '-261120-' || n, 'RECEIVED', 'DIRECT', '1.013314', 'Đăng ký', '01', :agency, :agency, 'receptionist', md5(:id::text), 'Người Đo Tải', '0998', '0900000000', 'Tổ 1', jsonb_build_object('note', repeat('x', 1000)), 'pv', 'cal', null, now(), now(), now(), null, 'UNPAID', 1 from counter;
commit;
