-- Gradebooks are read from this index alone.
drop index standing_of_part;
create index standing_of_part on standing (problem, part, student, credit, outcome, tries, fixed);
