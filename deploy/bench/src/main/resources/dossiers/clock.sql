insert into dossier_clock (dossier_id, position, kind, at, reason, ground, legal_basis, actor)
select d.id, t.position, t.kind, d.received_at, t.reason, t.ground, t.legal_basis, 'p-2' || d.number % 200
from dossier_clock t cross join dossier_difference d
where t.dossier_id = ? and t.kind = 'START'
