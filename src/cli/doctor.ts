import path from 'node:path'
import { parseArgs } from 'node:util'
import { openMedia } from '../media/index.ts'
import type { Check, Inspection } from '../server/index.ts'
import { inspectStudy } from '../server/index.ts'
import type { Result } from '../study/index.ts'
import { accepted } from '../study/index.ts'
import { StudyFolder } from '../tasks/index.ts'
import type { Words } from '../words/index.ts'
import { sayDamage, sayRefusal, wordsIn } from '../words/index.ts'
import type { Command } from './command.ts'
import { openStudyForCommand } from './open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from './outside-world.ts'
import { openedPlaces } from './own-settings.ts'
import { plainText } from './plain-text.ts'
import { askServer } from './served-study.ts'

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'say what is there, what is missing, what is wrong',
  help: `
silverscreen doctor [--study DIR] [--database URL] [--json]

Looks at this machine and a study: the program, FFmpeg, the database, the files, the disk. It changes nothing.

  --study DIR   the study's folder, made where there is none (default: ${defaultStudy})
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
  if (!inspection.ok) {
    if (values.json) process.stdout.write(`${JSON.stringify({ refusal: inspection.refusal })}\n`)
    process.stderr.write(`${sayRefusal(refusals, inspection.refusal)}\n`)
    return 1
  }
  const { checks } = inspection.value
  if (values.json) process.stdout.write(`${JSON.stringify(inspection.value, null, 2)}\n`)
  else
    for (const check of checks)
      process.stdout.write(
        `${signs[check.state]} ${plainText(sayCheck(commands.checks, check))}\n${plainText(details(check))}`,
      )
  return checks.some(check => check.state === 'wrong') ? 1 : 0
}

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

function sayCheck(words: Words['commands']['checks'], check: Check): string {
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
      return words.migrations(check.applied.length)
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
    case 'damage':
      return check.files.length === 0 ? words.undamaged : words.damaged(check.files.length)
    case 'disk':
      return check.state === 'good' ? words.disk(check.freeBytes) : words.diskLow(check.freeBytes)
    case 'folder-place':
      if (check.trouble === 'synced') return words.folderSynced(check.place)
      return check.trouble === 'network' ? words.folderNetwork(check.place) : words.folderPlace
  }
}

async function inspect(
  folder: string,
  database: string | undefined,
): Promise<Result<Inspection, { kind: string }>> {
  const media = await openMedia()
  if (!media.ok) return media
  const study = await openStudyForCommand(folder, database)
  if (!study.ok) return study
  if (study.value.kind === 'served') return askServer<Inspection>(study.value.notice, '/api/inspection')
  const { store } = study.value
  try {
    return accepted(
      await inspectStudy({ store, media: media.value, folder: new StudyFolder(folder, openedPlaces()) }),
    )
  } finally {
    await store.close()
  }
}
