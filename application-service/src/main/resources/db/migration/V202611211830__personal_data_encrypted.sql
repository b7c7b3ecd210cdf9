-- Texts of people are encrypted by the service. What was written before stays readable until it has been gone through,
-- which a job does row by row, and again whenever another key is written with.
create table encryption_walk (
    table_name text primary key,
    active_key text not null,
    last_row uuid not null,
    last_number int not null,
    seen bigint not null,
    found bigint not null,
    changed bigint not null,
    started_at timestamptz not null,
    finished_at timestamptz
);

-- A ledger stays what it is; its encrypted texts may be encrypted anew, or be emptied when they are to be destroyed.
create function refuse_change_but_of_secrets() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv and not exists (
            select 1 from unnest(tg_argv) as secret
            where to_jsonb(new) ->> secret <> '' and to_jsonb(new) ->> secret not like 'enc1:%') then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = '23514';
end $$;
drop trigger payment_append_only on payment;
create trigger payment_append_only before update or delete on payment
    for each row execute function refuse_change_but_of_secrets('payer');
drop trigger bank_statement_line_append_only on bank_statement_line;
create trigger bank_statement_line_append_only before update or delete on bank_statement_line
    for each row execute function refuse_change_but_of_secrets('content');
