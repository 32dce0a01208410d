import path from 'node:path'
import { parseArgs } from 'node:util'
import type { FileFacts, Result } from '../study/index.ts'
import { accepted } from '../study/index.ts'
import type { Refusal, TaskNote } from '../words/index.ts'
import {
  heardNote,
  heardRefusal,
  sayChoices,
  sayDamage,
  sayRefusal,
  sayTaskNote,
  wordsIn,
} from '../words/index.ts'
import type { MovedTask, Workbench } from '../workbench/index.ts'
import type { Command } from './command.ts'
import { askStudy } from './open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from './outside-world.ts'

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
  refusal: Refusal | null
  /** The file was known: it had been lost, or its film removed. */
  note: TaskNote | null
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
): Promise<Result<AddedFile[], Refusal>> {
  return askStudy(folder, { writes: true }, async study => {
    const ordered = await study.films.add(files, asOneFilm)
    if (!ordered.ok) return ordered
    const added: AddedFile[] = []
    for (const [index, { id }] of ordered.value.entries()) {
      const file = await addedFile(study, files[index]!, id)
      if (!file.ok) return file
      added.push(file.value)
    }
    return accepted(added)
  })
}

/** Waits until a file is taken in, and says what came of it. */
async function addedFile(
  study: Workbench,
  file: string,
  taskId: string,
): Promise<Result<AddedFile, Refusal>> {
  const task = await study.tasks.follow(taskId, showProgress)
  if (!task.ok) return task
  const { state, reason } = task.value
  if (state !== 'done') {
    const refusal: Refusal = reason ? heardRefusal(reason) : { kind: 'fault' }
    return accepted({ file, state: 'refused', filmId: null, shots: null, facts: null, refusal, note: null })
  }
  const takenIn = await study.films.takenIn(taskId)
  if (!takenIn.ok) return takenIn
  return accepted({
    file,
    state: 'taken-in',
    ...takenIn.value,
    refusal: null,
    note: reason && heardNote(reason),
  })
}

function showProgress({ stage, doneShare, state }: MovedTask): void {
  if (!process.stderr.isTTY || state !== 'running' || !stage) return
  process.stderr.write(`\r\u001b[K${stage} ${doneShare === null ? '' : `${Math.round(doneShare * 100)} %`}`)
}
