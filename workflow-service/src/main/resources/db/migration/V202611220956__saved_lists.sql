-- Lists of tasks that a person saved under a name: the filter, not what it showed.
create table saved_list (
    id      uuid primary key,
    owner   text not null,
    name    text not null,
    filter  jsonb not null,
    made_at timestamptz not null,
    unique (owner, name)
);
