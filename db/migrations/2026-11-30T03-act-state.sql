-- What can be taken back or done again is found without reading the acts, whose changes may be long.

drop index act_stack;
create index act_stack on act (coder_id, area, film_id, state, sequence);
