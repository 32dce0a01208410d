import path from 'node:path'
import { parseArgs } from 'node:util'
import { fileFacts, openMedia } from '../media/index.ts'
import type { StudyStore } from '../store/index.ts'
import type { FileFacts, Result } from '../study/index.ts'
import { accepted } from '../study/index.ts'
import type { FoundAgain, TakeInPayload } from '../tasks/index.ts'
import { sayChoices, sayDamage, sayRefusal, sayTaskNote, wordsIn } from '../words/index.ts'
import { referencedFiles } from '../workbench/index.ts'
import type { Command } from './command.ts'
import { openStudyForCommand } from './open-study-for-command.ts'
import { defaultStudy, effects, terminalLanguage } from './outside-world.ts'
import { openedPlaces } from './own-settings.ts'
import { runTasks } from './run-tasks.ts'
import type { ServerAtHand, TaskAtHand } from './served-study.ts'
import { askServer, untilTaskEnds } from './served-study.ts'

export const addCommand: Command = {
  name: 'add',
  summary: 'take films into a study, leaving the files where they lie',
  help: `
silverscreen add FILE… [--study DIR] [--one-film] [--json]

Takes film files into a study and finds their shots. The files stay where they are.

  --study DIR   the study's folder, made where there is none (default: ${defaultStudy})
  --one-film    the files are the parts of one film, in this order
  --json        print what was taken in as JSON
`,
  run: add,
}

interface AddedFile {
  file: string
  state: 'taken-in' | 'refused'
  filmId: string | null
  shots: number | null
  refusal: { kind: string } | null
  /** The file was known: it had been lost, or its film removed. */
  note: { kind: string } | null
  /** What is missing or damaged in the file, and what was chosen in reading it. */
  facts: FileFacts | null
}

async function add(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      study: { type: 'string' },
      'one-film': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  if (positionals.length === 0) {
    process.stderr.write(`${addCommand.help.trim()}\n`)
    return 2
  }
  const files = positionals.map(file => path.resolve(file))
  const folder = path.resolve(values.study ?? defaultStudy)
  const added = await addTo(folder, files, values['one-film'])
  if (!added.ok) {
    process.stderr.write(`${sayRefusal(wordsIn(terminalLanguage()).refusals, added.refusal)}\n`)
    return 1
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ study: folder, films: added.value }, null, 2)}\n`)
  else report(added.value)
  return added.value.every(({ state }) => state === 'taken-in') ? 0 : 1
}

function report(added: AddedFile[]): void {
  const { commands, refusals, filmFiles, tasks } = wordsIn(terminalLanguage())
  for (const { file, shots, refusal, note, facts } of added) {
    const name = path.basename(file)
    const known = note && `${name}: ${sayTaskNote(tasks.notes, note)}`
    const first = refusal
      ? `${name}: ${sayRefusal(refusals, refusal)}`
      : (known ?? commands.takenIn(name, shots ?? 0))
    const remarks = facts ? [...sayDamage(filmFiles, facts), ...sayChoices(filmFiles, facts)] : []
    process.stdout.write([first, ...remarks.map(remark => `  ${remark}`)].map(line => `${line}\n`).join(''))
  }
}

async function addTo(
  folder: string,
  files: string[],
  asOneFilm: boolean,
): Promise<Result<AddedFile[], { kind: string }>> {
  const study = await openStudyForCommand(folder, { writes: true })
  if (!study.ok) return study
  if (study.value.kind === 'served') return addThroughServer(study.value.server, files, asOneFilm)
  const { store } = study.value
  try {
    return await addDirectly(store, folder, referencedFiles(effects.makeId, files, asOneFilm))
  } finally {
    await store.close()
  }
}

async function addDirectly(
  store: StudyStore,
  folder: string,
  payloads: TakeInPayload[],
): Promise<Result<AddedFile[], { kind: string }>> {
  const media = await openMedia()
  if (!media.ok) return media
  for (const { path: place } of payloads) await openedPlaces().open(place)
  const tasks = await runTasks(
    { store, folder, media: media.value },
    payloads.map(payload => ({ kind: 'take-in-film', subjectId: payload.fileId, payload })),
    showProgress,
  )
  const counts = await store.shots.countsByPart()
  const added: AddedFile[] = []
  for (const [index, task] of tasks.entries()) {
    // A task that a crash had left was ordered with ids of its own.
    const payload = (task?.payload ?? payloads[index]) as TakeInPayload
    const known = noteOf(task)
    const whole = known && (await store.films.find(known.filmId))
    const file = whole?.files[0] ?? (await store.films.file(payload.fileId))
    added.push(
      outcome(payloads[index]!.path, task, {
        filmId: known?.filmId ?? payload.filmId,
        shots: whole ? sumOf(whole.parts, counts) : (counts.get(payload.partId) ?? null),
        facts: file ? fileFacts(file.probe, file.clock) : null,
      }),
    )
  }
  return accepted(added)
}

async function addThroughServer(
  server: ServerAtHand,
  files: string[],
  asOneFilm: boolean,
): Promise<Result<AddedFile[], { kind: string }>> {
  const started = await askServer<{ tasks: (TaskAtHand & { subjectId: string })[] }>(server, '/api/add', {
    body: { paths: files, asOneFilm },
  })
  if (!started.ok) return started
  const added: AddedFile[] = []
  for (const [index, { id, subjectId }] of started.value.tasks.entries()) {
    const task = await untilTaskEnds(server, id, showProgress)
    if (!task.ok) return task
    const films = await askServer<{ films: ServedFilm[] }>(server, '/api/films')
    if (!films.ok) return films
    const known = noteOf(task.value)
    const film = films.value.films.find(card =>
      known ? card.film.id === known.filmId : card.files.some(file => file.id === subjectId),
    )
    const ownFile = film?.files.find(file => file.id === subjectId) ?? (known && film?.files[0])
    const facts = ownFile?.facts ?? null
    const found = { filmId: film?.film.id ?? null, shots: film?.shotCount ?? null, facts }
    added.push(outcome(files[index]!, task.value, found))
  }
  return accepted(added)
}

interface ServedFilm {
  film: { id: string }
  files: { id: string; facts: FileFacts | null }[]
  shotCount: number
}

function outcome(
  file: string,
  task: TaskAtHand | null,
  film: { filmId: string | null; shots: number | null; facts: FileFacts | null },
): AddedFile {
  if (task?.state === 'done') return { file, state: 'taken-in', ...film, refusal: null, note: noteOf(task) }
  const refusal = (task?.reason ?? { kind: 'fault' }) as { kind: string }
  return { file, state: 'refused', filmId: null, shots: null, facts: null, refusal, note: null }
}

/** What a task that ended well has to say: the file was known. */
function noteOf(task: TaskAtHand | null): FoundAgain | null {
  return task?.state === 'done' ? (task.reason as FoundAgain | null) : null
}

function sumOf(parts: readonly { id: string }[], counts: ReadonlyMap<string, number>): number {
  return parts.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0)
}

function showProgress({ stage, doneShare, state }: TaskAtHand): void {
  if (!process.stderr.isTTY || state !== 'running' || !stage) return
  process.stderr.write(`\r\u001b[K${stage} ${doneShare === null ? '' : `${Math.round(doneShare * 100)} %`}`)
}
