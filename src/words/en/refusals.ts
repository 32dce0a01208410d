// One list of a sentence for every refusal there is, so that the compiler names each that has none.
import { titleFor } from '../../study/index.ts'
import type { RefusalSentences } from '../refusal-kinds.ts'
import { clockTime } from '../time-code.ts'
import { sayUnfit } from '../unfit-sentences.ts'
import { amounts, several } from './amounts.ts'
import { archiveRefusals } from './archive/refusals.ts'
import { worldRefusals } from './atlas/refusals.ts'
import { essayRefusals } from './essay/refusals.ts'
import { sheetRefusals } from './exchange/sheet-refusals.ts'
import { queryRefusals } from './finding/query-refusals.ts'
import { filmListRefusals } from './sources/film-list-refusals.ts'
import { unfit } from './sources/unfit.ts'
import { subtitleRefusals } from './stage/subtitle-refusals.ts'

const mostUnfitSaid = 5
const at = (ms: number) => clockTime(Math.floor(ms / 1000))

/** How a study is begun again from a backup, by hand: nothing that is hurt is overwritten. */
const bringBack = (backup: string) =>
  `make a new folder, copy the last backup there (${backup}) under the name study.sqlite, move the folder “films” beside it, and open that.`

const foreignParts: Record<'bytes' | 'text' | 'tracks' | 'annotations' | 'values', (most: number) => string> =
  {
    bytes: most => amounts.bytes(most),
    text: most => `${several(most, 'sign', 'signs')} in one annotation`,
    tracks: most => `${several(most, 'annotation type or tier', 'annotation types or tiers')}`,
    annotations: most => `${several(most, 'annotation', 'annotations')}`,
    values: most => `${several(most, 'value', 'values')} in one vocabulary`,
  }

export const refusals: RefusalSentences = {
  ...queryRefusals,
  'no-shot-there': ({ atMs }) =>
    `There is no shot at ${at(atMs)}, so nothing was split. Go to a frame inside the film.`,
  'boundary-already-there': ({ atMs }) =>
    `A shot already begins at ${at(atMs)}, so nothing was changed. Step to another frame to split.`,
  'no-such-shot': () =>
    'This shot is no longer there; another window or a new detection has changed it. The list is fresh now: try again.',
  'first-shot-has-no-boundary': () =>
    'The first shot has none before it, so nothing was changed. Choose a later shot.',
  'boundary-outside-neighbours': ({ fromMs, toMs }) =>
    `The boundary must stay between ${at(fromMs)} and ${at(toMs)}, so it was left where it was.`,
  'no-such-scene': () => 'This scene is no longer there. It may have been ungrouped in another window.',
  'scene-empty': () => 'There is no stretch here to make a scene of; nothing was changed.',
  'scene-outside-part': ({ endMs }) =>
    `The scene would reach beyond the end of the film (${at(endMs)}); nothing was changed.`,
  'scene-overlaps': ({ name, startMs }) =>
    `Here is a scene already${name ? `: “${name}”` : ''}, from ${at(startMs)} on. Nothing was changed: divide it, or ungroup it first.`,
  'scene-crosses-sequence': ({ name }) =>
    `This would reach out of the sequence${name ? ` “${name}”` : ''}. Nothing was changed: ungroup the sequence first.`,
  'no-scene-before': () => 'There is no scene before this one to join it to; nothing was changed.',
  'no-scenes-there': () => 'There is no scene here to group. Make scenes first.',
  'scene-divided-at-edge': () =>
    'A scene is divided at a frame inside it, and the playhead stands at its edge. Go to the shot that begins the new scene.',
  'changed-meanwhile': () =>
    'Something has changed this meanwhile, so your act was not made. What stands now is shown: look, and do it again if it still holds.',
  'nothing-to-undo': () => 'There is nothing to undo here.',
  'nothing-to-redo': () => 'There is nothing to redo here.',
  'no-scene-to-mark': () =>
    'This pass goes by scenes, and none is here; nothing was marked. Begin a scene at this frame first; the list of keys says how.',
  'no-scene-here': () => 'The playhead stands in no scene, or in no sequence. Go to one first.',
  'code-in-use': () =>
    'This code is on marks or in passes, of a removed film perhaps, so it was not taken away. Retire it instead: its marks are kept.',
  'contradiction-in-use': () =>
    'Marks or mediations are read in terms of this contradiction, in a removed film perhaps, so it was not taken away. Retire it instead: what was read is kept.',
  'act-given-up': () =>
    'You gave this act up, so it was not kept. What stands is shown; acts made after it go on.',
  'no-such-removed-film': () =>
    'This film is no longer among the removed ones. It may have been brought back in another window.',
  'no-title': () => 'A film needs at least one title; the old ones are kept. Write one and save again.',
  'date-not-edtf': ({ date }) =>
    `“${date}” cannot be read as a date, or can mean two. Write it in words, as “about 1998”, “winter 1995/96” or “before 2003”, or as 1986, 1986-07, 198X or 1999/2001.`,
  'no-such-day': ({ date }) =>
    `“${date}” names a day that is in no calendar; nothing was changed. Write a day that the month has, or the month alone.`,
  'date-ends-before-it-begins': ({ date }) =>
    `“${date}” ends before it begins; nothing was changed. Write the earlier date first, as in 1999/2001.`,
  'no-such-address': () =>
    'There is nothing at this address of the program. Go to the corpus and look from there.',
  'no-shots-to-compare': () =>
    'There are no shots yet to propose scenes from. Find the shots of this film first.',
  'every-shot-in-scene': () =>
    'Every shot lies in a scene already, so there is none to propose. What you made stays as it is.',
  'only-lone-shots': () =>
    'Only single shots between scenes are in none, and scenes are proposed from two shots on. Make one of a single shot by hand.',
  'not-found': () => 'This is no longer in the study. It may have been removed in another window.',
  missing: () =>
    'The file is not where it was. Shots and corrections are kept: put it back, or add it again from where it lies now.',
  'no-such-file-named': () =>
    'There is no file of this name. Nothing was done: check how it is spelt, and in which folder it lies.',
  'is-a-folder': () => 'This is a folder, and a file is needed. Nothing was done: name the files in it.',
  unreadable: ({ code }) =>
    `The file cannot be opened${code ? ` (${code})` : ''}. Check that you may read it and that its disk is connected, then try again.`,
  'zero-length': () =>
    'The file is empty (0 bytes), so nothing was added. It was probably not copied to its end: copy it again.',
  'not-a-film': () =>
    'This is not a film file, so nothing was added. Choose a video file such as MP4, WebM, MKV, MOV or AVI.',
  playlist: ({ format }) =>
    `This is a playlist${format ? ` (${format})` : ''}: a list of films, not a film, so nothing was added. Add the files that it names.`,
  truncated: () =>
    'The file breaks off before its end, so nothing was added. It was probably not downloaded or copied whole: get it again.',
  'no-video': () => 'The file has sound but no picture, so nothing was added. Choose a file with a picture.',
  'no-frames': () =>
    'Not one frame could be read from the file, so nothing was added. Try another copy of the film.',
  'zero-frame-rate': () =>
    'The file gives its frames no times (0 frames a second), so nothing was added. Convert it once, for example to MP4, and add that.',
  'absurd-size': ({ width, height }) =>
    `The file claims a picture of ${amounts.count(width)} × ${amounts.count(height)}, which no film has, so nothing was added. It is damaged, or no film.`,
  'too-many-streams': ({ limit }) =>
    `The file holds more than ${several(limit, 'stream', 'streams')}, so nothing was added. Keep its picture and sound in a file of their own and add that.`,
  'codec-unknown': ({ codec }) =>
    `Its picture is coded in a way that FFmpeg here does not know${codec ? ` (${codec})` : ''}, so nothing was added. Convert it to MP4 with H.264 and add that.`,
  'changed-while-read': () =>
    'The file changed while it was read, so nothing was added. Wait until it is copied to its end, then try again.',
  'frame-not-found': ({ frame }) =>
    `Frame ${amounts.count(frame)} could not be read from the file. Other frames are not affected.`,
  'frame-withheld': ({ reason }) =>
    `This frame is withheld from everything that goes out${reason ? ` (${reason})` : ''}. Let it go out again in the inspector first.`,
  'already-in-study': ({ titles = [], fileName }) => {
    const as = [titleFor({ titles }, 'en'), fileName && `file ${fileName}`].filter(Boolean).join(', ')
    return `This film is in the study already${as ? `: ${as}` : ''}. Nothing was added twice.`
  },
  'took-too-long': ({ limitMs }) =>
    `This was given up after ${amounts.length(limitMs)}; what stood before is kept. Try again, or try another copy of the film.`,
  'cancelled-film-kept': () =>
    'You cancelled this. You had worked on the film already, so it is kept with all you did; try again to find the rest of its shots.',
  'film-kept': () => ' The film itself is kept, with all that was done to it meanwhile.',
  cancelled: () => 'You cancelled this. Nothing half-made was left behind.',
  'ended-too-often': () =>
    'The program ended twice in the middle of this, so it was not begun a third time. The film is kept. Try again; if it fails once more, this file is the likely cause.',
  'disk-full': () =>
    'The disk is full, so this was not finished. What stood before is kept: make room and try again.',
  'not-writable': ({ code }) =>
    `The study’s folder cannot be written to${code ? ` (${code})` : ''}. What stood before is kept: check its permissions and try again.`,
  'torn-away': () =>
    'The study’s disk or folder is no longer where it was, so this was not kept. Put it back, or connect its disk, and start the program again.',
  'no-frames-given': () =>
    'There was not one frame to encode, so no film was made. This is a fault of the program: please report it.',
  'no-media-driver': () =>
    'There is no FFmpeg on this machine, so films cannot be read. Install FFmpeg, or run the program’s set-up again, and try once more; the file is kept.',
  'model-not-there': ({ model }) =>
    `${model} is not in the models folder, so nothing was done. “silverscreen models” says how to put it there.`,
  'model-failed': ({ model, message }) =>
    `The model ${model} could not be used: ${message}. Take it out of the models folder to work without it, or put one of the right form there: “silverscreen models” says which.`,
  damaged: ({ said }) =>
    `The file is damaged where it says how its picture or sound is stored, and cannot be read from there on${said ? ` (FFmpeg: ${said.replace(/\.+$/, '')})` : ''}. What stood before is kept: try another copy of the film.`,
  'driver-failed': ({ lastLines }) =>
    `FFmpeg gave up on this file${lastLines?.length ? `: ${lastLines.at(-1)}` : ''}. What stood before is kept: try another copy of the film.`,
  'path-not-under-a-root': ({ path }) =>
    `${path ? `${path} lies` : 'This lies'} outside the folders that you have opened to the program, so it was not read. Open its folder in “From a folder…”, by its path.`,
  'no-such-folder': ({ folder }) =>
    `There is no folder ${folder} on this machine. Write its whole path, from the drive or from / on.`,
  'too-large': ({ limit }) =>
    `The file is larger than${limit ? ` ${amounts.bytes(limit)},` : ''} what can be copied in. Add it from its folder instead: then it stays where it lies.`,
  'upload-failed': () => 'Copying stopped. What has arrived is kept: go on to copy the rest.',
  'server-unreachable': () =>
    'The program does not answer, so this was not done. Check that it is still running and try again.',
  'server-ended': () =>
    'The Silverscreen that has this study open ended in the middle of this, or answers no longer. What was begun stays in the study and goes on when it is next open: run the command again to see how it ended.',
  'task-rests': () =>
    'This was paused, or waits for a yes in the page, so it was not finished. What is done so far is kept: let it go on from the list of tasks.',
  'features-missing': () =>
    'What an earlier detection kept of this film is not there, so this cannot be answered at once. Run detection again; what you corrected by hand is kept.',
  'not-a-folder': ({ folder }) =>
    `${folder} is a file, and a study is a folder. Nothing was changed: name a folder, or one that does not exist yet.`,
  'folder-cannot-be-made': ({ folder, code }) =>
    `The folder ${folder} cannot be made (${code}). Nothing was changed: check its permissions, or name another place.`,
  'not-a-study': ({ file, backup }) =>
    `${file} is not a study of Silverscreen. It was left as it was: ${backup ? `if it was one, ${bringBack(backup)}` : 'name another folder.'}`,
  'study-unreadable': ({ file, code }) =>
    `${file} cannot be read (${code}). It was left as it was: check that you may read it and that its disk is connected, then try again.`,
  'study-missing': ({ folder, backup }) =>
    `The database of the study in ${folder} is missing or empty, so no new one was put in its place. ${backup ? `To go on, ${bringBack(backup)}` : 'There is no backup beside it: look for study.sqlite in a copy of the folder, or name another folder to begin anew.'}`,
  'study-hurt': ({ file, tables, backup }) =>
    `The study’s database (${file}) is damaged${tables.length > 0 ? ` in ${tables.length === 1 ? 'the table' : 'the tables'} ${tables.join(', ')}` : ''}. It was left as it was. ${backup ? `To go on, ${bringBack(backup)}` : 'There is no backup beside it: copy the folder away before you try anything, and bring back a copy of your own.'}`,
  'torn-copy': ({ folder, original, backup }) =>
    `${folder} is a copy of the study in ${original} that was made while it was open, and it is torn: its parts are of different moments. It was left as it was. Open the original, or copy it again with “silverscreen backup”${backup ? `; the last backup is ${backup}` : ''}.`,
  'file-not-written': ({ file, code }) =>
    `${file} could not be written (${code}). The study is as it was: name another place, or check its permissions.`,
  'folder-inside-study': ({ folder }) =>
    `${folder} is in the study’s own folder. Choose a place outside of it.`,
  'folder-not-written': ({ folder, code }) =>
    `${folder} could not be written (${code}); nothing was left there. Choose another place, or look whether you may write there.`,
  'folder-not-empty': ({ folder }) =>
    `There is something in ${folder} already, so nothing was written there. Name a folder that is empty, or one that does not exist yet.`,
  'backup-inside-study': ({ folder }) =>
    `${folder} lies inside the study itself, where a copy would be lost with it. Nothing was written: name a place outside, best on another disk.`,
  'backup-not-written': ({ folder, code }) =>
    `No backup could be written to ${folder} (${code}). The study is as it was, and nothing half-made stands there under its name: name another place, or check its permissions.`,
  'backup-of-postgresql': () =>
    'This study is kept in a PostgreSQL database, which has its own means: back it up with pg_dump (for example “pg_dump --format=custom --file=study.dump DATABASE”) and bring it back with pg_restore. Nothing was written.',
  'newer-study': ({ file }) =>
    `${file} was written by a newer Silverscreen. It was left as it was: update the program, then open it.`,
  'study-in-use': ({ folder }) =>
    `Another Silverscreen has the study in ${folder} open. Nothing was changed: use that one, or end it first.`,
  'no-such-film': () => 'This film is no longer in the study. It may have been removed in another window.',
  'gathered-outside-part': ({ endMs }) =>
    `This does not lie in the film, which ends at ${at(endMs)}, so nothing was put into the tray.`,
  'too-much-gathered-at-once': ({ most }) =>
    `No more than ${amounts.count(most)} things go into the tray at once, so none did. Choose fewer.`,
  'no-such-part': () => 'This part is no longer in the study. It may have been removed in another window.',
  'no-such-file': () => 'This file is no longer in the study. It may have been removed in another window.',
  'version-not-measured': ({ name }) =>
    `${name} has no shots that have been measured, so it cannot be compared yet. Shots are measured by themselves once they have been found, while the study is open; the tasks show how far they are.`,
  'no-version-of-that-name': ({ name }) =>
    `The film has no version “${name}”. A version is named by its name, or by its number, from 1.`,
  'no-other-version': () =>
    'There is no second version with a file. Give another version of the film a file, or name another film to compare with.',
  'not-measured': () =>
    'This shot has not been measured yet. Measuring follows the finding of shots by itself; the tasks show how far it is.',
  'no-such-likeness': () =>
    'This has been decided already, or one of the two films is gone. Nothing was changed.',
  'copy-has-coding': () =>
    'This copy has been coded under its own title. Its marks would be mixed with those of the other film, so nothing was changed.',
  'copy-has-parts': () =>
    'This film has several parts. Only a film of one part can be taken as another copy; nothing was changed.',
  'copies-not-aligned': () =>
    'It is not known how the times of these two copies lie to each other, so nothing was moved. Add the copy as a film of its own first: it will be compared.',
  'no-such-described-film': () =>
    'The film that this file was to become is no longer there, or has a file by now. Nothing was changed: choose another, or leave it a film of its own.',
  'file-is-no-film-of-its-own': () =>
    'This file is still being read, or it has been said already which film it is. Nothing was changed.',
  'parts-do-not-match': ({ files, parts }) =>
    `This film came in ${several(files, 'file', 'files')}, and ${several(parts, 'part was', 'parts were')} chosen. Nothing was changed: choose as many parts as there are files.`,
  'described-part-has-shots': () =>
    'Shots were brought in for this film without a file, and those of the file would be mixed with them, so nothing was changed. Leave the file a film of its own.',
  'file-shares-work': () =>
    'This film has other files, too, and passes or readings of all of them together, so this file cannot be taken out of it. Nothing was changed.',
  'not-opened-here': ({ path }) =>
    `This file lies outside the study and was not opened on this machine, so it was not looked at${path ? `: ${path}` : ''}. If it is yours, say yes to using it.`,
  'leads-outside-study': ({ path }) =>
    `This would lead out of the study’s folder${path ? ` (${path})` : ''}, so it was not done. A study’s records name its own files only.`,
  'study-leads-outside': ({ folder, links }) =>
    `The study in ${folder} holds links that lead out of it, so it was not opened: ${links.map(({ link, target }) => `${link} → ${target ?? '?'}`).join(', ')}. If you made them, “silverscreen accept --study ${folder} --yes” lets the program follow them; if the study comes from elsewhere, remove them.`,
  'order-not-understood': () =>
    'This task does not say what it is about in a way that the program makes, so it was not run. Cancel it.',
  declined: () => 'You have said no to this task; nothing was done for it.',
  ...archiveRefusals,
  ...filmListRefusals,
  ...worldRefusals,
  ...essayRefusals,
  ...subtitleRefusals,
  ...sheetRefusals,
  'no-such-task': () => 'This task is no longer there, or has ended already. The list is fresh now.',
  'is-specimen-study': () => 'This is the specimen study already.',
  'no-such-specimen': () => 'This specimen film is not one that the program can draw.',
  'task-under-way': () => 'This task is still under way. Cancel it first; then it can be dismissed.',
  'request-not-understood': ({ where }) =>
    `The program did not understand what it was asked${where ? ` (${where})` : ''}, and changed nothing. Load the page afresh and try again.`,
  'no-such-code': () => 'This code is no longer in the codebook. It may have been removed in another window.',
  'code-without-name': () => 'A code needs a name in at least one language; nothing was changed.',
  'key-taken': ({ key }) =>
    `The key ${key.toUpperCase()} marks another code already; nothing was changed. Choose another key.`,
  'not-a-key': ({ key }) =>
    `${key.toUpperCase()} cannot mark a code: the desk uses it itself, or it is no single key. Nothing was changed.`,
  'code-name-taken': ({ name, retired }) =>
    retired
      ? `A retired code is called “${name}” already; nothing was changed. Bring that one back in the codebook, or choose another name.`
      : `Another code is called “${name}” already; nothing was changed. Use that one, or choose another name.`,
  'not-a-colour': ({ colour }) => `${colour} is not a colour such as #0072b2; nothing was changed.`,
  'code-under-itself': () =>
    'A code cannot stand under itself, nor under one that stands under it; nothing was changed. Choose another place for it.',
  'codes-entail-each-other': () =>
    'Of two codes one may entail the other, not each the other; nothing was changed. Where they always stand together, one code is enough.',
  'code-text-too-long': ({ most }) =>
    `What is said of a code can be ${most} signs long at most; nothing was changed. Shorten it, or put the rest elsewhere.`,
  'code-text-not-plain': () =>
    'There are signs in the text that cannot be kept; nothing was changed. Write it anew, or paste it as plain text.',
  'code-is-heading': () =>
    'This code is a heading: it only groups the codes under it, so it is neither marked nor looked for. Choose one of them, or make it a code again in the codebook.',
  'code-retired': () =>
    'This code is retired, so nothing new is marked with it. Bring it back in the codebook first.',
  'no-such-aspect': () =>
    'This aspect is no longer in the codebook. It may have been taken back in another window.',
  'aspect-without-name': () => 'An aspect needs a name in at least one language; nothing was changed.',
  'aspect-name-taken': ({ name, retired }) =>
    retired
      ? `A retired aspect is called “${name}” already; nothing was changed. Bring that one back in the codebook, or choose another name.`
      : `Another aspect is called “${name}” already; nothing was changed. Use that one, or choose another name.`,
  'aspect-without-values': ({ least }) =>
    `At least ${least} values are needed to choose between; nothing was changed.`,
  'too-many-aspect-values': ({ most }) =>
    `There can be ${most} values, retired ones among them; nothing was changed.`,
  'aspect-value-without-name': () =>
    'A value has no name; nothing was changed. Name it in at least one language, or take it out.',
  'aspect-values-alike': ({ name }) =>
    `Two values are called “${name}”; nothing was changed. Name them so that they can be told apart.`,
  'aspect-text-too-long': ({ most }) =>
    `A text is longer than ${most} signs; nothing was changed. Shorten it.`,
  'aspect-text-not-plain': () =>
    'The text has signs that cannot be kept; nothing was changed. Type it again, or paste it as plain text.',
  'no-such-aspect-value': () =>
    'This value can no longer be chosen: it was retired or taken back in the codebook. Nothing was changed.',
  'aspect-takes-one': () =>
    'Only one value of this aspect can be chosen; nothing was changed. The codebook can let it take several.',
  'nothing-marked-yet': () =>
    'Nothing was marked: no code of this codebook was marked on this machine yet. Press the key of a code first.',
  'codebook-is-empty': () =>
    'Nothing was written: there is nothing in the codebook yet. Make a code, a contradiction or an aspect first.',
  'codebook-form-unknown': ({ ending }) =>
    `Nothing was written: a codebook is not written ${ending ? `as “${ending}”` : 'into a file without an ending'}. Name a file that ends in .md or .docx.`,
  'no-font-for-picture': () =>
    'Nothing was written: no font of this machine has Chinese signs, so the picture would have empty boxes in their place. Take it out as SVG, or install a Chinese font.',
  'no-such-focal-symbol': () => 'This symbol is not declared any more, so nothing was changed.',
  'no-such-finding': () => 'This finding is not kept any more, so nothing was changed.',
  'choice-not-offered': ({ list }) =>
    `${list === 'attitude' ? 'This attitude' : 'This treatment'} is no longer in the list, so it cannot be newly chosen; nothing was changed. Choose another, or offer it again in the codebook.`,
  'no-such-code-group': () =>
    'This opposition or commutation set is no longer there. It may have been removed in another window; undo brings it back.',
  'opposition-takes-two': () =>
    'An opposition is of two different codes; nothing was changed. Choose both, or make a commutation set of more.',
  'commutation-without-codes': ({ least }) =>
    `A commutation set needs at least ${several(least, 'code', 'codes')}; nothing was changed. Choose those that may stand in one another’s place.`,
  'too-many-codes-in-group': ({ most }) =>
    `A commutation set can hold ${several(most, 'code', 'codes')}; nothing was changed. Choose fewer, or make two of it.`,
  'code-group-name-taken': ({ name }) =>
    `Another one is called “${name}” already; nothing was changed. Choose another name.`,
  'code-group-text-too-long': ({ most }) =>
    `A text is longer than ${most} signs; nothing was changed. Shorten it.`,
  'code-group-text-not-plain': () =>
    'The text has signs that cannot be kept; nothing was changed. Type it again, or paste it as plain text.',
  'mark-text-too-long': ({ most }) =>
    `What is said of this mark is longer than ${most} signs; nothing was changed. Shorten it.`,
  'mark-text-not-plain': () =>
    'The text has signs that cannot be kept; nothing was changed. Type it again, or paste it as plain text.',
  'no-such-codebook-version': ({ number }) =>
    `No version ${number} of the codebook is published, so nothing was counted under it. Choose a version that is, or the draft.`,
  'no-such-step': () => 'This step is no longer planned. It may have been taken out in another window.',
  'step-taken': () =>
    'This step has been taken with a version that is published; it can be taken back by undoing the publication. Nothing was changed.',
  'step-into-itself': () => 'A code cannot go over into itself; nothing was changed. Choose another one.',
  'step-into-too-few': ({ least }) =>
    least === 1
      ? 'A merge goes into one code; nothing was changed. Choose that one.'
      : `A split goes into at least ${least} codes; nothing was changed. Choose them, or make them first.`,
  'code-goes-already': () =>
    'One of these codes goes over into another one by a step that is planned already; nothing was changed. Take that step out first.',
  'step-in-circle': () =>
    'Another code is to go over into this one by a step that is planned; nothing was changed. Let that one go where this one goes.',
  'nothing-to-publish': () => 'Nothing has changed since the last version; there is nothing to publish.',
  'version-note-too-long': ({ most }) =>
    `The note is longer than ${most} signs; nothing was published. Shorten it.`,
  'version-note-not-plain': () =>
    'The note has signs that cannot be kept; nothing was published. Type it again, or paste it as plain text.',
  'nothing-to-decide': () =>
    'Nothing waits for a decision on this mark any more. It may have been decided in another window.',
  'not-among-these': () =>
    'This mark can only be given the codes that its own went into; nothing was changed.',
  'too-many-examples': ({ most }) =>
    `This definition has all the frames that can stand beside one (${most}); nothing was changed. Take one away first.`,
  'no-such-contradiction': () =>
    'This contradiction is no longer in the codebook. It may have been taken back in another window.',
  'contradiction-without-name': () =>
    'A contradiction needs a name in at least one language; nothing was changed.',
  'contradiction-name-taken': ({ name, retired }) =>
    retired
      ? `A retired contradiction is called “${name}” already; nothing was changed. Bring that one back in the codebook, or choose another name.`
      : `Another contradiction is called “${name}” already; nothing was changed. Use that one, or choose another name.`,
  'pole-without-name': () =>
    'Each of the two poles needs a name in at least one language; nothing was changed.',
  'poles-alike': ({ name }) =>
    `Both poles are called “${name}”, so that nothing would stand against anything; nothing was changed. Give one of them another name.`,
  'positions-alike': ({ name }) =>
    `Two positions of the square are called “${name}”; nothing was changed. Give one of them another name.`,
  'contradiction-text-too-long': ({ most }) =>
    `A text of this contradiction is longer than ${most} signs; nothing was changed. Shorten it.`,
  'contradiction-text-not-plain': () =>
    'There are signs in the text that cannot be kept; nothing was changed. Write it anew, or paste it as plain text.',
  'no-such-mediation': () =>
    'This mediation is no longer there. It may have been taken back or removed in another window.',
  'contradiction-retired': () =>
    'This contradiction is retired, so nothing new is read of it. Bring it back in the codebook first.',
  'mediation-without-place': () =>
    'A mediation is read of the film as a whole or of at least one stretch of it; nothing was changed.',
  'too-many-places': ({ most }) =>
    `A mediation can be read of ${several(most, 'place', 'places')} at most; nothing was changed. Make a second one for the rest.`,
  'too-many-means': ({ most }) =>
    `A mediation can go through ${several(most, 'code', 'codes')} at most; nothing was changed. Choose those that matter.`,
  'reading-too-long': ({ most }) =>
    `A reading can be ${most} signs long at most; nothing was changed. Shorten it.`,
  'reading-not-plain': () =>
    'There are signs in the text that cannot be kept; nothing was changed. Write it anew, or paste it as plain text.',
  'no-such-link': () =>
    'This link is no longer there. It may have been taken back or removed in another window.',
  'link-to-itself': () =>
    'A place cannot be linked to itself, so nothing was changed. What was begun still stands: choose another place.',
  'link-there-already': () =>
    'These two places are linked in this way already, so nothing was changed. Choose another kind, or write in the link that is there.',
  'no-such-link-kind': () =>
    'This kind of link is no longer there, so nothing was changed. Choose another one.',
  'link-kind-without-name': () => 'A kind of link has a name, so nothing was changed. Give it one.',
  'link-kind-name-taken': ({ name }) =>
    `There is a kind of link called “${name}” already, so nothing was changed. Choose that one, or another name.`,
  'link-kind-in-use': () =>
    'There are links of this kind, or were in a film that was removed and can be brought back; so it stays. Give those links another kind first.',
  'link-text-too-long': ({ most }) =>
    `This can be ${most} signs long at most, so nothing was changed. Shorten it.`,
  'link-text-not-plain': () =>
    'There are signs in the text that cannot be kept, so nothing was changed. Write it by hand.',
  'no-plate-of-that-name': ({ name }) =>
    `This study has no plate “${name}”. The reading room lists those that it has.`,
  'no-still-to-take-out': () =>
    'No still of this plate can be taken out: nothing lies on it, its films have no file at hand, or it is withheld.',
  'no-clips-to-make': () =>
    'Nothing that was found can become a clip: it is too long for an excerpt, its films have no file at hand, or it is withheld.',
  'clips-too-much': ({ clips, totalMs, most, mostMs }) =>
    `That would be ${several(clips, 'clip', 'clips')} of ${amounts.length(totalMs)} altogether, so none was made. At once there are ${amounts.count(most)} at most, and ${amounts.length(mostMs)}. Ask more narrowly, or take fewer frames along.`,
  'ground-not-stated': ({ films }) =>
    `No ground is stated on the page of: ${films.join('; ')}. So no clip was made. State it there, or one ground for all of these clips.`,
  'clips-not-there': () =>
    'These clips are no longer there: others were made since, or they were taken off the list. Make them again.',
  'no-such-plate': () =>
    'This plate is no longer there. It may have been taken back or removed in another window.',
  'no-such-plate-item': () =>
    'This still is no longer on the plate. It may have been taken off in another window.',
  'plate-without-name': () => 'A plate has a name, so nothing was changed. Give it one.',
  'too-much-on-plate': ({ most }) =>
    `A plate holds ${several(most, 'still', 'stills')} at most, so nothing was put on it. Begin a second one.`,
  'plate-text-too-long': ({ most }) =>
    `This can be ${most} signs long at most; nothing was changed. Shorten it.`,
  'plate-text-not-plain': () =>
    'There are signs in it that cannot be kept, so nothing was changed. Write it by hand.',
  'no-such-memo': () =>
    'This memo is no longer there. It may have been taken back or removed in another window.',
  'memo-too-long': ({ most }) =>
    `A memo can be ${most} signs long at most; nothing was changed. Go on in a second one.`,
  'memo-not-plain': () =>
    'There are signs in the memo that cannot be kept, so nothing was changed. Write it by hand.',
  'memo-about-unnamed': () =>
    'It was not said what the memo is about, so nothing was changed. Choose it, or nothing.',
  'frame-outside-part': ({ endMs }) =>
    `This frame does not lie in the film, which ends at ${at(endMs)}, so nothing was changed.`,
  'too-many-frames': ({ most }) =>
    `A memo speaks of ${several(most, 'frame', 'frames')} at most; nothing was changed. Go on in a second one.`,
  'no-such-reality-reading': () =>
    'This reading is no longer there. It may have been taken back or removed in another window.',
  'reality-read-already': () =>
    'What just this stretch does to reality is said already; nothing was changed. Change what stands there.',
  'nothing-said-of-reality': () =>
    'Nothing is chosen and no reason is given, so nothing was changed. Remove the reading where it is not wanted any more.',
  'empty-span': () => 'There is no stretch here to mark; nothing was changed.',
  'span-outside-part': ({ endMs }) =>
    `The stretch reaches beyond the end of the film (${at(endMs)}); nothing was changed.`,
  'no-such-mark': () => 'This mark is no longer there. It may have been removed in another window.',
  'mark-of-another-coder': () =>
    'This mark is another coder’s, so nothing was changed in it. Make one of your own beside it.',
  'mark-reaches-beyond': () =>
    'The code stands here through a span that reaches beyond this shot, so it was not taken off. The mark is chosen now: move its edge, or press Delete.',
  'region-outside-picture': () =>
    'A region lies within the picture, and this one would leave it; nothing was changed. Draw it smaller, or further in.',
  'region-without-size': () =>
    'A region needs a width and a height; nothing was changed. Drag from one of its corners to the other.',
  'region-outside-mark': () =>
    'The mark does not hold this frame, so no region was drawn here. Go to a frame of the mark, or move its edge over this one.',
  'no-such-region': () => 'This region is no longer there. It may have been removed in another window.',
  'too-many-region-keys': ({ most }) =>
    `The regions of a mark have ${several(most, 'key', 'keys')} at most; nothing was changed. Remove keys that the others make needless.`,
  'no-such-code-set': () =>
    'This set of codes is no longer there. It may have been removed in another window.',
  'study-without-name': () => 'A study needs a name; it is called as before.',
  'study-name-too-long': ({ most }) =>
    `The name of a study is ${most} signs long at most; it is called as before.`,
  'study-name-not-a-line': () => 'The name of a study is one line of text; it is called as before.',
  'corpus-statement-too-long': ({ most }) =>
    `A text of the corpus statement is ${amounts.count(most)} signs long at most, since it stands with every finding; nothing was changed. Shorten it, or put the rest into a memo.`,
  'corpus-statement-not-text': () =>
    'The corpus statement holds signs that are no text; nothing was changed. Take them out, then keep it.',
  'no-such-study': () => 'This study was not opened here before, or its folder is gone.',
  'code-set-without-name': () => 'A set of codes needs a name; nothing was changed.',
  'code-set-name-taken': ({ name }) =>
    `There is a set of codes called “${name}” already; nothing was changed. Choose another name.`,
  'code-set-without-codes': () => 'A set holds at least one code; choose some, then keep it.',
  'no-such-pass': () => 'This pass is no longer there. Choose another one, or begin a new one.',
  'pass-without-codes': () => 'A pass looks for at least one code; choose some.',
  'too-many-codes-in-pass': ({ most }) =>
    `A pass looks for ${several(most, 'code', 'codes')} at most: more, and the eye no longer looks for all of them. Begin a second pass for the rest.`,
  'pass-of-another-coder': () =>
    'This pass is another coder’s, so nothing was changed in it. Begin one of your own.',
  'pass-is-finished': () =>
    'This pass is declared finished, so nothing was changed in it. Take it up again to go on.',
  'no-such-coding-plan': () => 'This plan is no longer there; somebody may have removed it.',
  'plan-without-this-coder': () =>
    'This plan names other coders, so no pass was begun from it. Make a plan that names you.',
  'slice-without-length': () =>
    'A slice needs a length of a second or more. The pass goes on as it was: say how long a slice is.',
  'plan-without-name': () => 'A plan needs a name of one line, so that it can be told from others.',
  'plan-name-taken': ({ name }) => `There is a plan called “${name}” already. Give this one another name.`,
  'plan-without-coders': () => 'The plan says of nobody that they code. Choose at least one coder.',
  'plan-without-sample': () =>
    'Nothing would be coded by this plan: nothing could be drawn in these films. Choose other films, or draw otherwise.',
  'plan-dealt-to-one': () =>
    'Films can be dealt to two coders or more, and one is chosen. Choose another, or let one coder look through all of them.',
  'no-such-coder': () =>
    'A coder that was chosen is no longer there. Nothing was kept: choose again who codes.',
  'coder-codes-blind': () =>
    'This coder codes the film by a plan, and blind: their marks are compared at Plan, once the film has been coded, and not shown beside your own.',
  'nothing-of-this-coder': () =>
    'This coder has marked nothing in this film, so there is nothing to be shown.',
  'coder-without-name': () =>
    'A coder needs a name of one line, so that their readings can be told from others.',
  'coder-name-taken': ({ name }) => `There is a coder called “${name}” already. Give this one another name.`,
  'unit-is-marked': ({ count }) =>
    `${count === 1 ? 'One code of this pass is' : `${amounts.count(count)} codes of this pass are`} marked on this shot, so “none of these” would be wrong. Press Enter to accept it as it is, or take the marks off first.`,
  'nothing-left-in-plan': () =>
    'Nothing of the plan is left: what was drawn is looked through, or its pass is declared finished.',
  'every-unit-looked-through': () => 'Everything in this part is looked through in this pass.',
  'no-place-to-play': () =>
    'This code is marked nowhere where a frame could be shown, so there is nothing to play.',
  'window-not-opened': () =>
    'The browser did not let another window open. Allow windows of this address in the browser and try again; or open a window yourself and put “/picture” behind this address.',
  'track-locked': () =>
    'The track of this code is locked, and nothing was changed. Choose the code on the time line to unlock it.',
  'no-mark-here': () =>
    'No mark lies here of which more could be said. Put a code on the shot first, or choose a mark on the time line.',
  'no-region-key-here': () =>
    'The region in hand has no key at this frame, so nothing was removed. Go to one of its keys, or press Delete to remove the whole region.',
  'no-running-codes': () =>
    'No set of codes is on of which one holds at a time, so nothing was changed. Choose or make one over the codes.',
  'no-pass-yet': () => 'Begin a pass first: it says what you look for, and what you have looked through.',
  'no-marks-to-copy': () =>
    'Nothing to copy: choose a mark, or set in and out points round some that lie wholly between them.',
  'no-such-periodisation': () => 'There is no periodisation of this name in the study.',
  'no-such-period': () =>
    'Two periods of this periodisation are compared; there are no two of these names in it.',
  'not-a-choice-of-question': ({ option, question, takes }) =>
    `The question “${question}” knows no “--${option}”, and nothing was answered. It can be asked with ${takes.map(one => `--${one}`).join(', ')}.`,
  'no-periodisation-yet': () => 'There is no periodisation yet. Divide the films into two periods first.',
  'periodisation-without-name': () => 'A periodisation needs a name; nothing was changed.',
  'periodisation-name-taken': ({ name }) =>
    `There is a periodisation called “${name}” already; nothing was changed. Choose another name.`,
  'fewer-than-two-periods': () => 'A periodisation has at least two periods; nothing was changed.',
  'period-without-name': () => 'Each period needs a name; nothing was changed.',
  'period-name-twice': ({ name }) =>
    `Two periods are called “${name}”; nothing was changed. Give one another name.`,
  'period-ends-before-it-begins': ({ name }) => `“${name}” ends before it begins; nothing was changed.`,
  'periods-overlap': ({ first, second }) =>
    `“${first}” reaches into “${second}”; nothing was changed. Let one end before the other begins.`,
  'line-not-json': ({ line }) =>
    `Line ${amounts.count(line)} is not JSON. Nothing was brought in: mend the line and import again.`,
  'line-without-type': ({ line }) =>
    `Line ${amounts.count(line)} does not say what it is (no “type”). Nothing was brought in: mend the line and import again.`,
  'field-missing': ({ line, field }) =>
    `Line ${amounts.count(line)} lacks “${field}”, or it is not what it should be. Nothing was brought in: mend the line and import again.`,
  'span-ends-before-it-begins': ({ line }) =>
    `In line ${amounts.count(line)} the end does not lie after the start. Nothing was brought in: mend the line and import again.`,
  'field-too-long': ({ line, field, most }) =>
    `In line ${amounts.count(line)} “${field}” is longer than ${amounts.count(most)} signs. Nothing was brought in: shorten it and import again.`,
  'field-not-a-line': ({ line, field }) =>
    `In line ${amounts.count(line)} “${field}” holds a line break, a control character or half a sign. Nothing was brought in: mend the line and import again.`,
  'field-out-of-range': ({ line, field, least, most }) =>
    `In line ${amounts.count(line)} “${field}” is no number from ${amounts.count(least)} to ${amounts.count(most)}. Nothing was brought in: mend the line and import again.`,
  'too-many-periods': ({ line, most }) =>
    `Line ${amounts.count(line)} brings one period more than the ${amounts.count(most)} that a periodisation can hold. Nothing was brought in.`,
  'too-many-films': ({ line, most }) =>
    `Line ${amounts.count(line)} puts more than ${several(most, 'film', 'films')} into periods by name. Nothing was brought in: leave the periods out, and divide the films by their years.`,
  'film-twice': ({ line, film }) =>
    `Line ${amounts.count(line)} brings the film ${film} a second time. Nothing was brought in.`,
  'shot-twice': ({ line }) =>
    `Line ${amounts.count(line)} brings a shot of the same number a second time. Nothing was brought in.`,
  'unknown-film': ({ line, film }) =>
    `Line ${amounts.count(line)} speaks of the film ${film}, which no line before it brings. Nothing was brought in.`,
  'unknown-shot': ({ line }) =>
    `Line ${amounts.count(line)} speaks of a shot that no line before it brings. Nothing was brought in.`,
  'pass-twice': ({ line }) =>
    `Line ${amounts.count(line)} brings a pass of the same name through the same film a second time. Nothing was brought in.`,
  'unknown-pass': ({ line }) =>
    `Line ${amounts.count(line)} speaks of a pass that no line before it brings of this film and coder. Nothing was brought in.`,
  'xml-broken': ({ line, said }) =>
    `The XML of this file is broken at line ${amounts.count(line)} (${said.replace(/\.$/, '')}). Nothing was brought in. Open and save it again in the program that it is of, or ask for another copy.`,
  'xml-encoding': () =>
    'The text of this file is not in the encoding that it says it is in. Nothing was brought in. Save it again as UTF-8 in the program that it is of.',
  'json-broken': ({ said }) =>
    `The JSON of this file is broken (${said.replace(/\.$/, '')}). Nothing was brought in. Ask for another copy, or take it out again of the program that it is of.`,
  'annotation-broken': ({ number, said }) =>
    `Annotation ${amounts.count(number)} of this file is no Web Annotation (see “${said}” in it). Nothing was brought in. Mend it, or take it out again of the program that it is of.`,
  'mediapkg-broken': ({ said }) =>
    `This package is not as MediaPkg describes one (${said}). Nothing was brought in. Ask for another copy, or take it out again of the program that it is of.`,
  'xml-too-deep': ({ most }) =>
    `Elements in this file lie within each other more than ${amounts.count(most)} deep, as in no honest file of ELAN or Advene. Nothing was brought in.`,
  'foreign-too-large': ({ what, most }) =>
    `This file holds more than ${foreignParts[what](most)}, more than is read at once. Nothing was brought in. Divide it in the program that it is of.`,
  'no-foreign-form': () =>
    'This is no file that can be read here: an Advene package, an ELAN document, a package of MediaPkg, or Web Annotations. Nothing was brought in.',
  'no-track-of-that-name': ({ name, passes }) =>
    `This film has no subtitles and the study no code called “${name}”. Nothing was written. Subtitles go by their language or file, dialogue by “dialogue”, writing in the picture by “writing”, the marks of a code by its name${passes === 0 ? '' : `, those of a pass by “pass:1”${passes === 1 ? '' : ` to “pass:${passes}”`}, what was looked through in it by “looked:1”`}.`,
  'no-code-of-that-name': ({ name }) => `No code of this study is called “${name}”. Nothing was written.`,
  'package-without-content': () =>
    'This zip holds no content.xml, so it is no Advene package. Nothing was brought in.',
  'chapters-broken': () =>
    'The chapters of this film file are not what chapters can be, so none came in. The film itself may be sound; another copy may have whole ones.',
  'no-chapters': () => 'This film file has no chapters.',
  'already-imported': () => 'Just this file was brought in before. Nothing was brought in twice.',
  'not-a-shot-list': () =>
    'This is no list of shots that can be read: a table with start and end, an EDL (CMX 3600), OpenTimelineIO or a PySceneDetect table. Nothing was changed.',
  'list-without-shots': () => 'There is not one shot in the list. Nothing was changed.',
  'list-too-large': ({ limit }) =>
    `This is larger than ${amounts.bytes(limit)}, and no list of shots is. Nothing was changed: check that you have named the right file.`,
  'list-of-another-rate': ({ listRate, filmRate }) =>
    `The list counts frames at another rate (${listRate}) than the film has (${filmRate === 'variable' ? 'variable' : `${filmRate} a second`}), so its boundaries would drift. Nothing was changed: make the list from this copy of the film.`,
  'list-beyond-end': ({ entry, endMs }) =>
    `Line ${amounts.count(entry)} reaches beyond the end of the film (${at(endMs)}), so this is a list of another film or another copy. Nothing was changed.`,
  'list-overlaps': ({ entry }) =>
    `Line ${amounts.count(entry)} begins before the shot above it has ended, or ends before it begins. Nothing was changed: mend the list and bring it in again.`,
  'no-film-of-that-name': ({ name }) =>
    `No film of the study is called “${name}”, and no file either. Nothing was done.`,
  'several-films-of-that-name': ({ name, count }) =>
    `${several(count, 'film of the study is', 'films of the study are')} called “${name}”. Nothing was done: name the file or the id instead.`,
  'no-such-source': () =>
    'This source is no longer in the list. It may have been removed in another window; undo there brings it back.',
  'source-key-taken': ({ key }) =>
    `The key “${key}” belongs to another source already. Nothing was changed: choose another key.`,
  'source-key-unfit': () =>
    'A source needs a key by which it is cited: one line, at most 200 signs. Nothing was changed.',
  'source-type-unknown': ({ type }) =>
    `CSL knows no type “${type}”. Nothing was changed: choose one of the list.`,
  'source-field-unfit': ({ field }) =>
    `What stands in “${field}” cannot stand there. Nothing was changed: mend that field.`,
  'source-too-large': ({ most }) =>
    `A source holds at most ${amounts.count(most)} signs with all its fields. Nothing was changed: shorten its abstract or note.`,
  'source-reading-unfit': ({ most }) =>
    `The reading by which a source is sorted is one line of at most ${amounts.count(most)} signs. Nothing was changed.`,
  'sources-to-merge-missing': () =>
    'There is no other source left to merge with this one; nothing was changed.',
  'no-such-excerpt': () =>
    'This excerpt is no longer there. It may have been removed in another window; undo there brings it back.',
  'excerpt-without-quotation': () => 'An excerpt needs the words that it quotes. Nothing was changed.',
  'excerpt-text-too-long': ({ most }) =>
    `This is longer than ${amounts.count(most)} signs. Nothing was changed: quote a shorter passage.`,
  'excerpt-text-not-plain': () =>
    'This text holds signs that cannot be kept. Nothing was changed: take out what is no writing.',
  'no-such-quoting': () =>
    'It is no longer said that this place quotes the excerpt. It may have been taken back in another window.',
  'quoted-there-already': () =>
    'This place quotes this excerpt already, so nothing was changed. Choose another place, or another excerpt.',
  'quoting-text-too-long': ({ most }) =>
    `This is longer than ${amounts.count(most)} signs. Nothing was changed: say it in fewer words.`,
  'quoting-text-not-plain': () =>
    'This text holds signs that cannot be kept. Nothing was changed: take out what is no writing.',
  'references-not-json': ({ line }) =>
    `The file is broken at line ${amounts.count(line)}: it is no JSON from there on. Nothing was taken from it: export it anew, or mend that line.`,
  'references-not-a-list': () =>
    'There is JSON in this file, but no list of references (CSL-JSON). Nothing was taken from it: check that you have named the right file.',
  'references-unfit': ({ unfit: list }) =>
    `${several(list.length, 'entry', 'entries')} of the list cannot be read, so nothing was printed. ${list
      .slice(0, mostUnfitSaid)
      .map(one => sayUnfit(unfit, one))
      .join(' ')}${list.length > mostUnfitSaid ? ' There are more.' : ''} Mend the list and try again.`,
  'style-unknown': ({ style, known }) =>
    `No style is called “${style}”. There are ${known.join(', ')}; any other goes by the path of its .csl file.`,
  'style-not-readable': ({ style, code }) =>
    `The style file ${style} cannot be read (${code}). Check that its path is right.`,
  'style-not-csl': ({ style }) =>
    `${style} is no style in CSL that works. Download it anew, for instance from zotero.org/styles.`,
  'style-without-list': ({ style }) =>
    `${style} has no layout for a list of references, so there is nothing to print. Choose a style with a bibliography.`,
  'style-leans-on-another': ({ style, parent }) =>
    `${style} merely names the style “${parent}” and holds no rules of its own. Name that one’s .csl file instead.`,
  'database-unreachable': ({ database, said }) =>
    `The PostgreSQL database ${database} does not let the program in (${said}). Nothing was changed: see whether it runs, and whether the address names the right host, database and user.`,
  'not-a-study-database': ({ database }) =>
    `The PostgreSQL database ${database} holds tables of another program, so nothing was made in it. Name an empty one with --database; DATABASE_URL may be set for something else.`,
  'folder-holds-a-study': ({ folder }) =>
    `${folder} holds a study of its own, in a file. For the films of a study in PostgreSQL choose another folder with --study.`,
  'study-in-database': ({ folder }) =>
    `The records of the study in ${folder} stand in a PostgreSQL database. Name it with --database or DATABASE_URL, or serve the study first.`,
  'token-unknown': () =>
    'This token is none of this study, or has been revoked; nothing was answered. Make one with “silverscreen token make NAME”.',
  'token-elsewhere': () =>
    'A token is for what stands under /api/v1, and nothing else was answered. What there is, /api/v1 says.',
  'token-reads-only': ({ name }) =>
    `The token “${name}” is for reading, so nothing was changed. Make one with --write for changes.`,
  'token-without-name': () =>
    'A token has a name, by which it is revoked; none was made. Say what it is for.',
  'token-name-taken': ({ name }) =>
    `There is a token “${name}” already, and none was made. Choose another name, or revoke that one first.`,
  'no-such-token': ({ name }) =>
    `There is no token “${name}” of this study; nothing was changed. “silverscreen token list” names them.`,
  'cursor-unfit': () =>
    'This cursor leads nowhere: its film may be gone, or it is of another table. Begin again without it.',
  'no-key': () =>
    'The program does not let this page in any more. Open the address that it printed in the terminal, with its key; what you have done here is kept until then.',
  'wrong-key': () =>
    'The key of the running program is another one; nothing was done. Run the command again.',
  'foreign-host': () =>
    'The program answers only under its own address on this machine; nothing was done. Open the address that it printed in the terminal.',
  'foreign-origin': () =>
    'This came from a page of another address, so nothing was done. Open the study under the address that the program printed.',
  'foreign-page': () =>
    'This came from a page of another address, so nothing was done. Open the study under the address that the program printed.',
  fault: () =>
    'The program has met a fault of its own and did not do this. What stood before is kept. Its log says more; try again, and report it if it comes back.',
  unknown: ({ kind }) =>
    `This was refused for a reason that has no sentence yet (${kind}). What stood before is kept.`,
}
