-- Surveys among those whose dossiers were returned. What is asked cannot change once it is open; a change is a new number
-- of the same series.
create table survey (
    id              uuid primary key,
    series_id       uuid not null,
    number          integer not null,
    version         bigint not null default 0,
    agency_code     text not null,
    state           text not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    title           text not null,
    questions       jsonb not null,
    procedures      text[] not null,
    returned_from   date not null,
    returned_to     date not null check (returned_to >= returned_from),
    closes_on       date not null,
    sample_size     integer not null check (sample_size between 1 and 10000),
    follow_up_weeks integer not null check (follow_up_weeks between 0 and 26),
    seed            text,
    population      integer,
    key_id          uuid references blind_key,
    unique (series_id, number),
    check ((state = 'DRAFT') = (seed is null) and (seed is null) = (population is null) and (seed is null) = (key_id is null))
);
create index survey_agency on survey (agency_code, id);
create index survey_running on survey (closes_on) where state = 'OPEN';

create function survey_stays_as_it_was_opened() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and to_jsonb(new) - 'state' - 'version' <> to_jsonb(old) - 'state' - 'version' then
        raise exception 'survey % is open and stays as it is', old.id;
    end if;
    return new;
end $$;
create trigger survey_stays_as_it_was_opened before update on survey
    for each row execute function survey_stays_as_it_was_opened();

-- Who was drawn: dossiers, no persons. Whether the dossier's token was asked for is all that is known of an answer.
create table survey_invitation (
    survey_id      uuid not null references survey,
    application_id uuid not null,
    due_on         date not null,
    invited_on     date,
    token_request  bytea,
    primary key (survey_id, application_id)
);
create index survey_invitation_due on survey_invitation (due_on) where invited_on is null;
create index survey_invitation_application on survey_invitation (application_id) where invited_on is not null;

-- Answers, cut off from whoever was invited like ratings; texts apart from the other answers of the same person.
create table survey_answer (
    token     bytea not null constraint survey_answer_token primary key,
    survey_id uuid not null references survey,
    answers   jsonb not null,
    mixed     boolean not null default false
);
create index survey_answer_survey on survey_answer (survey_id);
create index survey_answer_to_mix on survey_answer (survey_id) where not mixed;

create table survey_text (
    id        uuid primary key default gen_random_uuid(),
    survey_id uuid not null references survey,
    question  text not null,
    text      text not null check (length(text) <= 2000),
    state     text not null default 'WAITING' check (state in ('WAITING', 'SHOWN', 'HIDDEN')),
    shown     text,
    mixed     boolean not null default false,
    check ((state = 'SHOWN') = (shown is not null))
);
create index survey_text_survey on survey_text (survey_id, id);
create index survey_text_to_mix on survey_text (survey_id) where not mixed;
