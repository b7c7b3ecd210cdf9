-- The electronic form of each case, as the catalogue last published it; answers are checked against it on submission.
create table form_replica (
    form_key text primary key,
    number int not null,
    content text not null
);
