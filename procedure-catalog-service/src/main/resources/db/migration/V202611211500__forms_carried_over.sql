-- A version that takes an earlier one's place keeps its forms: the same text and the same author, under the new version.
alter table procedure_form add column carried_from uuid references procedure_form;
