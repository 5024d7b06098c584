-- Guests whose work somebody has taken over as her own since she signed in.
create table guest_claim (
    guest  varchar(40) not null references person,
    person varchar(40) not null references person,
    made   timestamp(3) with time zone not null,
    primary key (guest, person)
);
create index guest_claim_of_person on guest_claim (person);
