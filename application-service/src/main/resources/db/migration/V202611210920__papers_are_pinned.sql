-- The papers handed in are part of what a dossier pins at receipt, and absent before.
alter table dossier alter column papers drop not null;
update dossier set papers = null where received_at is null;
alter table dossier add constraint dossier_papers_pinned_at_receipt check ((received_at is null) = (papers is null));
