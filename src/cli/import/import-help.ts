import { defaultStudy } from '../outside-world.ts'

/** The ways into a study, by what one has. */
export const importHelp = `
silverscreen import WHAT… [--study DIR] [--json]

What WHAT is, is seen from the files themselves. All of a file comes in, or nothing of it.

A whole study
  ARCHIVE --study NEW
      A folder or a zip that “silverscreen export --archive” has made. It becomes a study of its own in NEW, a folder that
      is empty or not there yet.

Coding from another program
  PACKAGE… [--me NAME]
      A package of Advene, as the AdA project publishes them (.azp), a document of ELAN (.eaf), a package of MediaPkg
      (.mediapkg) or Web Annotations (.jsonld). Each film of it comes in without its file, or joins the one that is here
      where both name the same medium. A choice from a vocabulary becomes a mark of that value, and its stretch counts as
      looked through for the whole vocabulary; tags and text become marks that count nowhere until you say where they were
      looked for; what a program measured becomes a series of measurements. One that came in before is left, whole.
      With --json each file is a line of its own: {"file","films","shots","annotations","measurements","byType",
      "left":[{"what","count","why"}],"notes":[…]}, in which every annotation of the file is counted once. The command ends
      with 1 where any of the files was refused; the others have come in.
      --me NAME             the coder whom the files call NAME is you; so it is with every later file, until you say
                            otherwise on the page, where any coder of a file can be any coder of the study
  CODEBOOK
      A codebook of REFI-QDA (.qdc).

Subtitles
  SUBTITLES… [--film FILM [--part N]] [--language LANGUAGE] [--encoding ENCODING] [--later SECONDS] [--speed RATE:RATE]
      Files of subtitles (.srt, .vtt, .ass, .ssa). Without --film they are of the film that is called as the file is
      (works.zh-Hans.srt: works). Encoding and language are proposed by what is in the file; what cannot stand in the film
      is left out and listed. The same lines in the same language come in once.
      --language LANGUAGE   en, zh-Hans, de-AT, where the file does not tell; of lines in two languages each becomes a
                            track: zh-Hans,en, or mul to keep them together
      --later SECONDS       every line comes so much later, or earlier (--later=-2.5)
      --speed RATE:RATE     25:23.976 where the file is timed at 25 pictures in a second and the film runs at 23.976
  --inside TRACK --film FILM [--part N] [--language LANGUAGE] [--later SECONDS] [--speed RATE:RATE]
      A track of subtitles inside the film’s own file, by its number; “--inside list” says which there are.

Tables
  TABLE… [--as NAME | --mapping NAME] [--encoding ENCODING] [--film FILM [--part N]] [--me NAME]
      Shots or marks (.csv, .tsv): a film shot by shot, or a line for each mark. Its encoding and what divides its fields
      are guessed; its columns are read by the mapping that the study keeps for just such columns, by the one that
      --mapping names, or else by their headings; on the page you say otherwise, and keep it. With --film its rows are of
      that film; else of the film that a column or the file’s name says. Every row is counted once, as a shot, as
      annotation, as measurement or as left.
      --as NAME             one of the tables that are known: cinemetrics, pyscenedetect, studyforrest, ada
      --encoding ENCODING   utf-8, utf-16le, utf-16be, gb18030, big5 or windows-1252, where the guess is wrong
  FILMS --films [--also-alike]
      A list of films, which come in without their files: a table (CSV) whose first line names its columns (title, original
      title, pinyin, year, director, country, running time, kind, wikidata, imdb, douban), or JSON from Wikidata: the answer
      to a query, or items. A film that is known by an identifier is not brought in again; one of the same title and no
      other year is left out and named.
      --also-alike          films of the same title are films of their own: bring them in
  LIST --film FILM [--part N] [--close-gaps]
      The shots of one film: a table (CSV), an EDL (CMX 3600), OpenTimelineIO or a PySceneDetect table. Its boundaries
      become a hand’s. FILM is a title, a file’s name or an id.
      --close-gaps          gaps of one frame are no shots: the ends of the list were written one frame short

Chapters
  --chapters --film FILM [--part N]
      The chapters that the film’s own file has (MP4, QuickTime, Matroska): marks of the code “Chapters” with their titles,
      which count nowhere. Those that are here already are left.

Lines
  FILE
      Films, shots, marks and coded spans in JSON Lines, as “silverscreen export --lines” writes them:
      {"type":"film","id","period"?,"director"?,"year"?,"kind"?,"durationMs","looked"?}
      {"type":"shot","film","i","startMs","endMs"}
      {"type":"annotation","film","shot"?,"symbol","startMs","endMs","coder"?,"pass"?,"example"?}
      {"type":"codedSpan","film","startMs","endMs","coder"?,"pass"?}
      {"type":"pass","film","id","coder"?,"symbols":[…],"unit"?,"sliceMs"?}
      A film without coded spans is looked through whole by whoever marked in it, unless it says "looked":"spans". A coded
      span without "coder" is every coder’s, with "coder":"" that of the one without a name. In a pass its "symbols" were
      looked for, without one every symbol that any line names as looked for. An annotation with "example":true counts
      nowhere. Lines of any other type are set aside and listed.

  --study DIR   the study’s folder, made where there is none (default: ${defaultStudy})
  --json        print what was brought in as JSON
`
