-- How the films of the study came together, as JSON: all there is or a sample, of what, how chosen, what is missing.
alter table study_profile add column corpus text not null
  default '{"reach":"unsaid","of":{"en":"","zh-Hans":""},"chosen":{"en":"","zh-Hans":""},"missing":{"en":"","zh-Hans":""}}';
