-- A wrong result is corrected in a dossier of its own; each knows the other.
alter table dossier add column corrects uuid references dossier (id),
    add column corrected_by uuid references dossier (id);
create index dossier_by_corrected on dossier (corrects) where corrects is not null;
