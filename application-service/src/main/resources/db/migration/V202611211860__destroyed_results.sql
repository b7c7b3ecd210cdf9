-- A result that was destroyed with its dossier has no paper any more: whoever asks for it is told that there is none.
alter table result drop constraint result_has_an_origin;
alter table result add constraint result_has_an_origin check (
    case when import_id is null
        then dossier_id is not null and signed_by is not null
            and (storage_key is not null or person_key = 'destroyed:' || dossier_id)
        else dossier_id is null and title is not null and import_digest is not null end);
update result r set storage_key = null, size = null, sha256 = null
from destruction_item i where i.dossier_id = r.dossier_id and i.outcome in ('ERASED', 'DESTROYED');
