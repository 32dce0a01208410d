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
import { importHelp } from './import/import-help.ts'
import { areSheets, importSheets } from './import/import-sheets.ts'
import { importShotList } from './import/import-shot-list.ts'
import { areSubtitles, importInside, importSubtitles, timingOf } from './import/import-subtitles.ts'
import { askStudy } from './open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from './outside-world.ts'

export const importCommand: Command = {
  name: 'import',
  summary:
    'bring in an archive, a corpus, coding from another program, subtitles, a list of films, or the shots of one film',
  help: importHelp,
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
      me: { type: 'string', multiple: true, default: [] },
      language: { type: 'string' },
      later: { type: 'string' },
      speed: { type: 'string' },
      inside: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  if (values.inside !== undefined || areSubtitles(positionals)) {
    const { film, part, language, encoding, later, speed, json, inside } = values
    const timing = timingOf({ later, speed })
    if (!timing || (inside !== undefined && (film === undefined || file !== undefined))) return sayHelp()
    const wanted = { film, part, language, encoding, later, speed, json, timing }
    const folder = path.resolve(values.study ?? defaultStudy)
    return inside === undefined
      ? importSubtitles(folder, positionals, wanted)
      : importInside(folder, inside, wanted)
  }
  const isPlain = values.film === undefined && !values.films
  const { as, mapping, encoding, film, part } = values
  if (values.chapters && film !== undefined && file === undefined)
    return importChapters(
      path.resolve(values.study ?? defaultStudy),
      { film, ...(part !== undefined && { part }) },
      { json: values.json },
    )
  const coders = Object.fromEntries(values.me.map(name => [name, 'me']))
  const isSheet = as !== undefined || mapping !== undefined || encoding !== undefined
  if (file !== undefined && (isSheet || (isPlain && areSheets(positionals)))) {
    const order = Object.entries({ as, mapping, encoding, film, part }).filter(
      ([, said]) => said !== undefined,
    )
    const folder = path.resolve(values.study ?? defaultStudy)
    return importSheets(folder, positionals, { ...Object.fromEntries(order), coders, json: values.json })
  }
  if (file !== undefined && isPlain && (await areForeign(positionals)))
    return importForeign(path.resolve(values.study ?? defaultStudy), positionals, {
      json: values.json,
      coders,
    })
  if (file === undefined || positionals.length > 1 || values.chapters) {
    return sayHelp()
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

function sayHelp(): number {
  process.stderr.write(`${importCommand.help.trim()}\n`)
  return 2
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
