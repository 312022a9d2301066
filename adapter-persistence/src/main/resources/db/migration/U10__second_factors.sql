-- Everybody signs in by password alone from then on, and has to set the second factor up again.
drop table second_factors;
