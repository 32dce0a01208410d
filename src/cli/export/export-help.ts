import { defaultStudy } from '../outside-world.ts'

/** The ways out of a study, by what they are for. */
export const exportHelp = `
silverscreen export WHAT [--study DIR]

WHAT is one of the forms below. FILM is a film’s title, its file’s name or its id.

For others to go on with, or to keep
  --archive PLACE [--without-films | --to-begin-from] [--with-withheld] [--json]
      All of a study in one file (PLACE ends in .zip) or one folder that opens in thirty years: a text file for each kind of
      record, an explanation, a JSON Schema, and the film files. “silverscreen import PLACE --study NEW” makes the same study
      of it elsewhere.
      --without-films   without the film files: small enough for an e-mail
      --to-begin-from   without what coders have said (marks, passes, readings, memos): codebook, films and periods, for
                        others to begin a study of their own from
      --with-withheld   for oneself, with what the study withholds (names, memos, pictures); else this stays behind, and
                        it is said how much and why
  --lines FILE [--periodisation NAME] [--json]
      Films, shots, marks and coded spans of every coder as JSON Lines, which “silverscreen import FILE” takes: findings are
      the same there. Each film is in its period of the first periodisation, or of the one that is named. What these lines
      do not hold is counted.
  --codebook FILE
      The codebook with its example stills, as it goes into an appendix (.md: Markdown, .docx: Word) or into other programs
      (.qdc: REFI-QDA).

For print
  FILM --record FILE [--part N]
      The film shot by shot (.csv, or .docx with stills): time, length, transition, scene, techniques and contents as they
      are marked, measured movement of the camera, words of its subtitles.
  --stills PLATE --out DIR [--form png|tiff] [--json]
      The stills of a plate, named or by its id, as a publisher asks for them, in the empty folder DIR: at the size of the
      film, in square pixels, none enlarged, with a list of captions, credits and grounds (CSV and Word).

For programs that annotate, cut or show subtitles
  --elan DIR [FILM…] [--json]
      Marks and shots of each film, or of some, as documents of ELAN (.eaf) in the empty folder DIR: with tiers, types and
      vocabularies as they came where a film came from ELAN.
  --annotations DIR [FILM] [--json]
      Marks of each film, or of one, as Web Annotations (JSON-LD of the W3C) in the empty folder DIR, a file for each film.
      What these do not hold is counted.
  --mediapkg FILE
      Shots, marks of each coder, subtitles and series that came from other programs as one package of MediaPkg
      (.mediapkg), which TIB AV-A, VIAN and VideoScope exchange.
  FILM --shots FORM [--part N] [--out FILE]
      The shots of a film, corrected as they stand.
      FORM   csv: frames, time codes, milliseconds, transitions, confidence, origin
             edl: CMX 3600    otio: OpenTimelineIO    pyscenedetect: the table of list-scenes
  FILM --srt TRACK [--part N] [--out FILE]
      One track of a film as SubRip.
      TRACK  the language or file of subtitles    dialogue: as it was written down
             writing: writing in the picture, through the shot whose still was read
             a code by its name: its marks, with their memos
             pass:N: what a coder marked in the Nth pass through the film    looked:N: what was looked through in it

For statistics
  --parquet DIR | --csv DIR [--times TIMES] [--json]
      Films, parts, shots, scenes, codebook, passes, marks, measurements, subtitles, dialogue and the matrix of shots and
      codes in the empty folder DIR, a file each: Parquet for R, Python and others, CSV for spreadsheets too. Times are
      whole milliseconds.
  --matrix FILE [--unit shot|scene|slice] [--slice SECONDS] [--times TIMES]
      A line for each unit (default: shot; slices of 10 seconds) and a column for each code: 1 where it is present, 0 where
      it was looked for and is not, NA where nobody looked for it; where several coders looked, as more than half of them
      have it.
      --times TIMES   time-code or frames: beside the milliseconds, where a film file tells them
  FILM --values CODE [--part N] [--out FILE]
      What was chosen under CODE in the film, a line for each stretch: first and last millisecond and the values, divided by
      tabs, as the AdA project publishes its types of annotation.

  --part N      which part of the film (default: 1)
  --out FILE    write it there instead of printing it
  --json        say what was written as JSON
  --study DIR   the study’s folder (default: ${defaultStudy})
`
