import type { RefusalSentences } from '../../refusal-kinds.ts'

const nothing = 'Nothing was brought in.'
const again = 'Ask whoever made the archive for another copy, or take the study out again where it stands.'

/** What an archive can meet; `archive.json` in it says what belongs to it. */
export const archiveRefusals = {
  'not-a-bundle': () => `This is neither a folder nor a zip. ${nothing} Name the archive of a study.`,
  'bundle-leads-outside': ({ name }) =>
    `A file in this zip is named so that it would land outside its folder (${name}); an honest archive holds none like it. ${nothing}`,
  'bundle-swollen': () =>
    `This zip would grow to more than two hundred times its size, as no archive of a study does. ${nothing}`,
  'bundle-broken': ({ said }) =>
    `This zip is broken or only half copied (${said}). ${nothing} Copy it again.`,
  'not-an-archive': () =>
    `There is no archive of a study in it: a file archive.json that says so is missing. ${nothing}`,
  'newer-archive': ({ version }) =>
    `This archive was written by a newer Silverscreen (form ${version}). ${nothing} Update the program, then bring it in.`,
  'archive-head-broken': ({ field }) => `archive.json cannot be read at “${field}”. ${nothing} ${again}`,
  'archive-incomplete': ({ file }) => `${file} belongs to this archive and is not in it. ${nothing} ${again}`,
  'archive-altered': ({ file }) =>
    `${file} is not as it was when the archive was made: its length or its digest is another. ${nothing} ${again}`,
  'archive-line-broken': ({ file, line, field }) =>
    `${file}, line ${line}: “${field}” is missing or is not what may stand there (schema.json says what may). ${nothing}`,
  'archive-id-twice': ({ file }) =>
    `Two lines of ${file} have one id, so that nothing could tell them apart. ${nothing}`,
  'archive-unfit': ({ file, said }) => `${file} holds what no study can hold (${said}). ${nothing}`,
  'archive-dangling': ({ file, id, field }) =>
    `In ${file} the record ${id} names by “${field}” one that is not in the archive. ${nothing} ${again}`,
  'archive-codebook': ({ code }) =>
    `The codebook does not hold together at “${code}”: a name or a key is there twice, or a code stands under itself or under one that is not there. ${nothing}`,
  'archive-not-written': ({ file, code }) =>
    `The archive could not be written to ${file} (${code}). The study is as it was, and nothing half-made stands there: name another place, or check its permissions.`,
} satisfies Partial<RefusalSentences>
