-- Loses who did what.
drop table audit_events;
