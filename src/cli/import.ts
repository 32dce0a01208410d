import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { ImportReport } from '../tasks/index.ts'
import type { Refusal, Words } from '../words/index.ts'
import { heardRefusal, sayMisfit, sayRefusal, wordsIn } from '../words/index.ts'
import type { FilmListReport } from '../workbench/index.ts'
import { bringInArchive, looksLikeArchive } from './archive/bring-in-archive.ts'
import type { Command } from './command.ts'
import { importChapters } from './import/import-chapters.ts'
import { importFilms } from './import/import-films.ts'
import { areForeign, importForeign } from './import/import-foreign.ts'
import { areSheets, importSheets } from './import/import-sheets.ts'
import { importShotList } from './import/import-shot-list.ts'
import { askStudy } from './open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from './outside-world.ts'

export const importCommand: Command = {
  name: 'import',
  summary:
    'bring in an archive, a corpus, coding from another program, a list of films, or the shots of one film',
  help: `
silverscreen import ARCHIVE --study NEW [--json]
silverscreen import FILE [--study DIR] [--json]
silverscreen import PACKAGE… [--study DIR] [--json]
silverscreen import TABLE… [--as NAME | --mapping NAME] [--encoding ENCODING] [--film FILM [--part N]] [--study DIR] [--json]
silverscreen import FILMS --films [--also-alike] [--study DIR] [--json]
silverscreen import --chapters --film FILM [--part N] [--study DIR] [--json]
silverscreen import LIST --film FILM [--part N] [--close-gaps] [--study DIR] [--json]

ARCHIVE is a folder or a zip that “silverscreen export --archive” has made. It becomes a study of its own in NEW, a folder
that is empty or not there yet; where anything in it is not whole or not what it should be, nothing is made.

From a file it reads films, shots, marks and coded spans in JSON Lines: all of it, or nothing where a line is wrong.

  --study DIR   the study's folder, made where there is none (default: ${defaultStudy})
  --json        print what was brought in as JSON

Lines: {"type":"film","id","period"?,"director"?,"year"?,"kind"?,"durationMs"}
       {"type":"shot","film","i","startMs","endMs"}
       {"type":"annotation","film","shot"?,"symbol","startMs","endMs","coder"?}
       {"type":"codedSpan","film","startMs","endMs","coder"?}
A film without coded spans is looked through whole. Lines of any other type are set aside and listed.

PACKAGE is a package of Advene, as the AdA project publishes them (.azp), a document of ELAN (.eaf), a package of MediaPkg
(.mediapkg) or Web Annotations (.jsonld). Each film of it comes in without its file, or joins the one that is here where both
name the same medium. A choice from a vocabulary becomes a mark of that value, and its stretch counts as looked through for
the whole vocabulary; tags and text become marks that count nowhere until you say where they were looked for; what a program
measured becomes a series of measurements. With --json each file is a line of its own: {"file","films","shots","annotations","measurements","byType",
"left":[{"what","count","why"}],"notes":[…]}, in which every annotation of the file is counted once. One that came in
before is left, whole. The command ends with 1 where any of the files was refused; the others have come in.

TABLE is a table of shots or marks (.csv, .tsv): a film shot by shot, or a line for each mark. Its encoding and what divides its
fields are guessed; its columns are read by the mapping that the study keeps for just such columns, by the one that
--mapping names, or else by their headings; on the page you say otherwise, and keep it. With --as NAME it is one of the tables
that are known: cinemetrics, pyscenedetect, studyforrest, ada. With --film its rows are of that film; else of the film that a
column or the file's name says. Every row is counted once, as a shot, as annotation, as measurement or as left.

  --encoding ENCODING   utf-8, utf-16le, utf-16be, gb18030, big5 or windows-1252, where the guess is wrong

With --films the file is a list of films, which come in without their files: a table (CSV) whose first line names its
columns (title, original title, pinyin, year, director, country, running time, kind, wikidata, imdb, douban), or JSON from
Wikidata: the answer to a query, or items. A film that is known by an identifier is not brought in again; one of the same
title and no other year is left out and named.

  --also-alike  films of the same title are films of their own: bring them in

With --chapters the chapters that the film's own file has (MP4, QuickTime, Matroska) become marks of the code “Chapters” with
their titles, which count nowhere; those that are here already are left.

With --film alone (a title, a file's name or an id) the file is a list of the shots of that film: a table (CSV), an EDL
(CMX 3600), OpenTimelineIO or a PySceneDetect table. Its boundaries become a hand's.

  --close-gaps  gaps of one frame are no shots: the ends of the list were written one frame short
`,
  run: importFile,
}

async function importFile(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      study: { type: 'string' },
      film: { type: 'string' },
      films: { type: 'boolean', default: false },
      'also-alike': { type: 'boolean', default: false },
      part: { type: 'string' },
      'close-gaps': { type: 'boolean', default: false },
      as: { type: 'string' },
      mapping: { type: 'string' },
      encoding: { type: 'string' },
      chapters: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  const isPlain = values.film === undefined && !values.films
  const { as, mapping, encoding, film, part } = values
  if (values.chapters && film !== undefined && file === undefined)
    return importChapters(
      path.resolve(values.study ?? defaultStudy),
      { film, ...(part !== undefined && { part }) },
      { json: values.json },
    )
  const isSheet = as !== undefined || mapping !== undefined || encoding !== undefined
  if (file !== undefined && (isSheet || (isPlain && areSheets(positionals)))) {
    const order = Object.entries({ as, mapping, encoding, film, part }).filter(
      ([, said]) => said !== undefined,
    )
    const folder = path.resolve(values.study ?? defaultStudy)
    return importSheets(folder, positionals, { ...Object.fromEntries(order), json: values.json })
  }
  if (file !== undefined && isPlain && (await areForeign(positionals)))
    return importForeign(path.resolve(values.study ?? defaultStudy), positionals, { json: values.json })
  if (file === undefined || positionals.length > 1 || values.chapters) {
    process.stderr.write(`${importCommand.help.trim()}\n`)
    return 2
  }
  if (isPlain && (await looksLikeArchive(path.resolve(file))))
    return bringInArchive(path.resolve(file), { study: values.study, json: values.json })
  const { commands, refusals, shotLists, filmLists } = wordsIn(terminalLanguage())
  const folder = path.resolve(values.study ?? defaultStudy)
  const report = values.films
    ? await importFilms(folder, path.resolve(file), values['also-alike'])
    : values.film === undefined
      ? await importInto(folder, path.resolve(file))
      : await importShotList(folder, path.resolve(file), {
          film: values.film,
          ...(values.part !== undefined && { part: values.part }),
          closeGaps: values['close-gaps'],
        })
  if (!report.ok) {
    if (values.json) process.stdout.write(`${JSON.stringify({ refusal: report.refusal })}\n`)
    process.stderr.write(`${path.basename(file)}: ${sayRefusal(refusals, report.refusal)}\n`)
    return 1
  }
  if (values.json) process.stdout.write(`${JSON.stringify(report.value, null, 2)}\n`)
  else if ('added' in report.value) process.stdout.write(`${sayFilms(filmLists, report.value)}\n`)
  else if ('films' in report.value) process.stdout.write(`${commands.imported(report.value)}\n`)
  else {
    const sentences = report.value.misfits.map(misfit => sayMisfit(shotLists, misfit))
    const { closableGaps } = report.value
    const offer = closableGaps > 0 ? [shotLists.closeByCommand(closableGaps)] : []
    process.stdout.write(`${[shotLists.report(report.value), ...sentences, ...offer].join('\n')}\n`)
  }
  return 0
}

function sayFilms(words: Words['filmLists'], report: FilmListReport): string {
  return [words.broughtIn(report), ...(report.alike.length > 0 ? [words.alsoByCommand] : [])].join(' ')
}

async function importInto(folder: string, file: string): Promise<Result<ImportReport, Refusal>> {
  return askStudy<ImportReport>(folder, { writes: true }, async study => {
    const ordered = await study.imports.corpus(file)
    if (!ordered.ok) return ordered
    const task = await study.tasks.follow(ordered.value.id)
    if (!task.ok) return task
    const { state, reason } = task.value
    if (state !== 'done') return refused(reason ? heardRefusal(reason) : { kind: 'fault' })
    const last = await study.imports.last()
    if (!last.ok) return last
    return last.value ? accepted(last.value) : refused({ kind: 'fault' })
  })
}
