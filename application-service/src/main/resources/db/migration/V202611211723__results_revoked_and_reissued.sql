-- A result holds from a day to a day, may be revoked and issued again; of a dossier one is in force at a time.
alter table result add column version bigint not null default 0;
alter table result alter column version drop default;
alter table result add column valid_from date;
update result set valid_from = (issued_at at time zone 'Asia/Ho_Chi_Minh')::date;
alter table result alter column valid_from set not null;
alter table result add column revoked_at timestamptz;
alter table result add column revoked_by text;
alter table result add column revoke_reason text;
alter table result add column revoke_basis text;
alter table result add column replaces uuid references result (id);
alter table result add constraint result_revocation_is_whole check (
    (revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoke_reason is null)
    and (revoked_at is null) = (revoke_basis is null));
drop index result_one_for_dossier;
create unique index result_one_in_force on result (dossier_id) where revoked_at is null;
create index result_by_dossier on result (dossier_id, id);
create unique index result_replaced_once on result (replaces) where replaces is not null;

-- Every public key whose seal stands on a paper; papers outlive keys, so none is ever removed.
create table seal_key (
    kid text primary key,
    x text not null,
    y text not null,
    first_used_at timestamptz not null
);
