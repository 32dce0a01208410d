import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openMedia } from '../media/index.ts'
import { lastBackup, openStudy } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { Refusal, Words } from '../words/index.ts'
import { sayDamage, sayRefusal, wordsIn } from '../words/index.ts'
import type { Check, Inspection } from '../workbench/index.ts'
import { inspectMachine, inspectPlace } from '../workbench/index.ts'
import type { Command } from './command.ts'
import { openStudyForCommand } from './open-study-for-command.ts'
import { isInDatabase } from './open-study-in.ts'
import { defaultStudy, effects, terminalLanguage } from './outside-world.ts'
import { ownWorkbench } from './own-workbench.ts'
import { plainText } from './plain-text.ts'
import { findServer } from './served-study.ts'
import { servedWorkbench } from './served-workbench.ts'
import type { WorkbenchAtHand } from './workbench-at-hand.ts'

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'say what is there, what is missing, what is wrong',
  help: `
silverscreen doctor [--study DIR] [--database URL] [--json]

Looks at this machine and a study: the program, FFmpeg, the database, the files, the disk. It changes nothing.

  --study DIR   the study's folder (default: ${defaultStudy})
  --database URL
                 the PostgreSQL database that holds its records (see serve)
  --json        print the findings as JSON
`,
  run: doctor,
}

async function doctor(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: {
      study: { type: 'string' },
      database: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const { commands, refusals } = wordsIn(terminalLanguage())
  const inspection = await inspect(path.resolve(values.study ?? defaultStudy), values.database)
  const { checks } = inspection
  if (values.json) process.stdout.write(`${JSON.stringify(inspection, null, 2)}\n`)
  else
    for (const check of checks)
      process.stdout.write(
        `${signs[check.state]} ${plainText(sayCheck({ ...commands.checks, refusals }, check))}\n${plainText(details(check))}`,
      )
  return checks.some(check => check.state === 'wrong') ? 1 : 0
}

type CheckWords = Words['commands']['checks'] & Pick<Words, 'refusals'>

const signs = { good: '✓', warning: '!', wrong: '✗' }

/** Each damaged film with what is missing in it. */
function details(check: Check): string {
  if (check.kind !== 'damage') return ''
  const { filmFiles } = wordsIn(terminalLanguage())
  return check.files
    .flatMap(({ name, facts }) => [name, ...sayDamage(filmFiles, facts).map(sentence => `  ${sentence}`)])
    .map(line => `    ${line}\n`)
    .join('')
}

function sayCheck(words: CheckWords, check: Check): string {
  switch (check.kind) {
    case 'node':
      return words.node(check.version)
    case 'media-driver':
      return words.mediaDriver(check.name, check.version)
    case 'study':
      return words.study(check.folder, check.films, check.shots, check.marks)
    case 'database-place':
      return words.databasePlace(check.place)
    case 'database':
      return check.complaints.length === 0 ? words.database : words.databaseWrong(check.complaints)
    case 'migrations':
      return check.pending.length === 0
        ? words.migrations(check.applied.length)
        : words.migrationsPending(check.pending.length)
    case 'refusal':
      return sayRefusal(words.refusals, check.refusal)
    case 'no-study-yet':
      return words.noStudyYet(check.folder)
    case 'backups':
      return check.last ? words.backups(check.count, check.last.at, check.last.file) : words.noBackups
    case 'writable':
      return check.code === null ? words.writable : words.notWritable(check.code)
    case 'not-checked':
      return words.notChecked(check.what, check.message)
    case 'files':
      return check.missing.length === 0
        ? words.files(check.present)
        : words.filesMissing(
            check.present,
            check.missing.map(file => file.name),
          )
    case 'records':
      return words.records(check.films)
    case 'not-opened':
      return words.filesNotOpened(check.files.map(file => file.path))
    case 'held-tasks':
      return words.heldTasks(check.tasks)
    case 'uploads':
      return words.uploads(check.unfinished, check.bytes, check.daysKept)
    case 'damage':
      return check.files.length === 0 ? words.undamaged : words.damaged(check.files.length)
    case 'disk':
      return check.state === 'good' ? words.disk(check.freeBytes) : words.diskLow(check.freeBytes)
    case 'folder-place':
      if (check.trouble === 'synced') return words.folderSynced(check.place)
      return check.trouble === 'network' ? words.folderNetwork(check.place) : words.folderPlace
  }
}

/** The server that has the study looks at it; else it is looked at in a copy, so that nothing of it is touched. */
async function inspect(folder: string, database: string | undefined): Promise<Inspection> {
  const server = await findServer(folder)
  const served = server && (await servedWorkbench(server).inspect())
  if (served?.ok) return served.value
  const study = await openToLook(folder, database).catch(cause =>
    refused({ kind: 'fault' as const, message: cause instanceof Error ? cause.message : String(cause) }),
  )
  if (!study.ok) return inspectWithout(folder, study.refusal)
  try {
    const inspection = await study.value.inspect()
    return inspection.ok ? inspection.value : await inspectWithout(folder, inspection.refusal)
  } finally {
    await study.value.close()
  }
}

/** A study in a database server is looked at there; a file is looked at in a copy. */
async function openToLook(
  folder: string,
  database: string | undefined,
): Promise<Result<WorkbenchAtHand, Refusal>> {
  if (isInDatabase(folder, database)) return openStudyForCommand(folder, { writes: false, database })
  const opened = await openStudy(folder, effects, { forReading: true })
  return opened.ok ? accepted(ownWorkbench(opened.value, folder)) : opened
}

/** What can be said where the study itself cannot be asked. */
async function inspectWithout(folder: string, refusal: Refusal): Promise<Inspection> {
  const media = await openMedia()
  const checks = [...inspectMachine(media.ok ? media.value : null), await whyNotOpen(folder, refusal)]
  return { checks: [...checks, ...(existsSync(folder) ? await inspectPlace(folder, { hasFile: true }) : [])] }
}

async function whyNotOpen(folder: string, refusal: Refusal): Promise<Check> {
  const isLost = refusal.kind === 'study-missing' && (await isSomethingLost(folder))
  return refusal.kind === 'study-missing' && !isLost
    ? { kind: 'no-study-yet', state: 'warning', folder }
    : { kind: 'refusal', state: 'wrong', refusal }
}

async function isSomethingLost(folder: string): Promise<boolean> {
  if ((await lastBackup(folder)) !== null) return true
  return ['study.sqlite', 'films'].some(name => existsSync(path.join(folder, name)))
}
