-- Whether behaviour that was reported was so; of answers given before this nobody knows.
alter table report add column outcome text check (outcome in ('PROVEN', 'UNPROVEN'));
