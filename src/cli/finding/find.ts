import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type {
  LineAnswer,
  TakenOutClipsAnswer,
  TakenOutCutsAnswer,
  TakenOutQueryAnswer,
} from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import {
  accepted,
  bounds,
  complaintAboutLine,
  nameKey,
  printQuery,
  refused,
  titleFor,
} from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { clockTime, sayRefusal, wordsIn } from '../../words/index.ts'
import type { RecordNames, Workbench } from '../../workbench/index.ts'
import type { Command } from '../command.ts'
import { writeIntoFolder, writeOut } from '../export/write-out.ts'
import { askStudy } from '../open-study-for-command.ts'
import { defaultStudy, effects, terminalLanguage } from '../outside-world.ts'
import { plainText } from '../plain-text.ts'
import { findHelp } from './find-help.ts'
import { groundSaid, takeOutClips } from './take-out-clips.ts'

export const findCommand: Command = {
  name: 'find',
  summary: 'find shots by a query over all films',
  help: findHelp,
  run: find,
}

const mostListed = 5000

interface Found {
  answer: LineAnswer
  names: RecordNames
  table: TakenOutQueryAnswer | null
  cutLists: TakenOutCutsAnswer[]
  clips: TakenOutClipsAnswer | null
}

async function find(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      study: { type: 'string' },
      most: { type: 'string' },
      out: { type: 'string' },
      edl: { type: 'string' },
      otio: { type: 'string' },
      handles: { type: 'string' },
      clips: { type: 'string' },
      ground: { type: 'string' },
      'ground-note': { type: 'string', default: '' },
      save: { type: 'string' },
      saved: { type: 'string' },
      list: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const most = values.most === undefined ? undefined : Number(values.most)
  const isCount = most === undefined || (Number.isInteger(most) && most >= 0 && most <= mostListed)
  const named = positionals.length + Number(values.saved !== undefined) + Number(values.list)
  const handles = Number(values.handles ?? '12')
  const ground = groundSaid(values.ground)
  const isHandles = Number.isInteger(handles) && handles >= 0 && handles <= 1000
  if (
    named !== 1 ||
    !isCount ||
    !isHandles ||
    (values.save !== undefined && positionals.length === 0) ||
    (values.clips === undefined ? values.ground !== undefined : ground === null) ||
    complaintAboutLine(values['ground-note'], bounds.title) !== null ||
    (values.list && (most !== undefined || values.out !== undefined || values.clips !== undefined))
  ) {
    process.stderr.write(`${findCommand.help.trim()}\n`)
    return 2
  }
  const language = terminalLanguage()
  const { refusals, finding, commands, cuts, clips: clipWords } = wordsIn(language)
  const folder = path.resolve(values.study ?? defaultStudy)
  if (values.list) return listSaved(folder, values.json)
  const wanted = most === undefined ? {} : { most }
  const found = await askStudy(
    folder,
    { writes: values.save !== undefined || values.clips !== undefined },
    async (study): Promise<Result<Found, Refusal>> => {
      const answer =
        values.saved === undefined
          ? await study.finding.line({ line: positionals[0]!, ...wanted }, language)
          : await askSaved(study, values.saved, wanted)
      if (!answer.ok) return answer
      if (values.save !== undefined) {
        const saved = { id: effects.makeId(), name: values.save, query: answer.value.query }
        const kept = await study.finding.save({ kind: 'save-query', saved })
        if (!kept.ok) return kept
      }
      const names = await study.questions.names()
      if (!names.ok) return names
      const cutLists: TakenOutCutsAnswer[] = []
      for (const form of ['edl', 'otio'] as const) {
        if (values[form] === undefined) continue
        const cuts = await study.finding.takeOutCuts({ query: answer.value.query, form, handles }, language)
        if (!cuts.ok) return cuts
        const kept =
          form === 'edl'
            ? writeIntoFolder(values[form], cuts.value.files)
            : writeOut(path.resolve(values[form]), cuts.value.files[0]?.content ?? '')
        if (!kept.ok) return kept
        cutLists.push(cuts.value)
      }
      let clips: TakenOutClipsAnswer | null = null
      if (values.clips !== undefined && ground !== null) {
        const more = values.handles === undefined ? 0 : handles
        const { query } = answer.value
        const wanted = { query, handles: more, ground, note: values['ground-note'], folder: values.clips }
        const taken = await takeOutClips(study, wanted, language)
        if (!taken.ok) return taken
        clips = taken.value
      }
      const found = { answer: answer.value, names: names.value, cutLists, clips }
      if (values.out === undefined) return accepted({ ...found, table: null })
      const table = await study.finding.takeOut(answer.value.query, language)
      return table.ok ? accepted({ ...found, table: table.value }) : table
    },
  )
  if (!found.ok) {
    if (values.json) process.stdout.write(`${JSON.stringify({ refusal: found.refusal })}\n`)
    process.stderr.write(`${sayRefusal(refusals, found.refusal)}\n`)
    return 1
  }
  const { answer, names, table, cutLists, clips } = found.value
  if (table && values.out !== undefined) {
    try {
      writeFileSync(values.out, table.content)
    } catch (cause) {
      const { code = 'unknown' } = cause as NodeJS.ErrnoException
      process.stderr.write(`${sayRefusal(refusals, { kind: 'file-not-written', file: values.out, code })}\n`)
      return 1
    }
  }
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ ...answer, ...(clips && { clips }) })}\n`)
    return 0
  }
  process.stdout.write(`${finding.queryFound(answer.films)}\n`)
  for (const film of answer.films.filter(({ found }) => found > 0)) {
    process.stdout.write(`\n${plainText(titleOf(film.filmId))}  ${finding.ofFilm(film)}\n`)
    for (const place of placesOf(answer, film.filmId)) process.stdout.write(`  ${sayPlace(place)}\n`)
  }
  if (values.save !== undefined)
    process.stdout.write(`\n${plainText(finding.savedList.savedUnder(values.save.trim()))}\n`)
  if (values.out !== undefined) process.stdout.write(`\n${commands.foundWritten(values.out)}\n`)
  const places = [values.edl, values.otio].flatMap(one => one ?? [])
  for (const [at, list] of cutLists.entries())
    process.stdout.write(`\n${cuts.taken(list)} ${cuts.written(places[at]!)}\n`)
  if (clips) {
    const said = [clipWords.written(path.resolve(values.clips!), clips), ...clipWords.left(clips)]
    process.stdout.write(`\n${plainText([...said, clips.leftOut ?? ''].filter(Boolean).join('\n'))}\n`)
  }
  return 0

  function titleOf(filmId: string): string {
    const film = names.films.find(({ id }) => id === filmId)
    return (film && titleFor(film, language)) || filmId
  }

  function sayPlace({ shotNumber, startMs, endMs }: LineAnswer['places'][number]): string {
    const times = [startMs, endMs].map(ms => clockTime(Math.floor(ms / 1000))).join('–')
    return shotNumber === null ? times : `${finding.shot(shotNumber)}  ${times}`
  }
}

function placesOf({ places }: LineAnswer, filmId: string): LineAnswer['places'] {
  return places.filter(place => place.filmId === filmId)
}

async function askSaved(
  { finding }: Workbench,
  name: string,
  wanted: { most?: number },
): Promise<Result<LineAnswer, Refusal>> {
  const listed = await finding.saved()
  if (!listed.ok) return listed
  const key = nameKey(name)
  const found = listed.value.saved.find(one => nameKey(one.name) === key || one.id === name)
  if (!found) return refused({ kind: 'no-such-saved-query' })
  const answer = await finding.ask({ query: found.query, ...wanted })
  return answer.ok ? accepted({ query: found.query, ...answer.value }) : answer
}

async function listSaved(folder: string, asJson: boolean): Promise<number> {
  const language = terminalLanguage()
  const { refusals, finding } = wordsIn(language)
  const listed = await askStudy(folder, { writes: false }, async study => {
    const saved = await study.finding.saved()
    if (!saved.ok) return saved
    const names = await study.finding.names(language)
    return names.ok ? accepted({ saved: saved.value.saved, names: names.value }) : names
  })
  if (!listed.ok) {
    if (asJson) process.stdout.write(`${JSON.stringify({ refusal: listed.refusal })}\n`)
    process.stderr.write(`${sayRefusal(refusals, listed.refusal)}\n`)
    return 1
  }
  const { saved, names } = listed.value
  const lines = saved.map(one => ({ ...one, line: printQuery(one.query, names, language) }))
  if (asJson) process.stdout.write(`${JSON.stringify({ saved: lines })}\n`)
  else if (lines.length === 0) process.stdout.write(`${finding.savedList.none}\n`)
  else for (const { name, line } of lines) process.stdout.write(`${plainText(name)}\n  ${plainText(line)}\n`)
  return 0
}
