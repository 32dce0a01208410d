-- The list of films shows a frame of each part's longest shot: found without reading every shot of the study.

create index shot_length on shot (part_id, (end_ms - start_ms) desc, start_ms);
