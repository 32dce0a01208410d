import path from 'node:path'
import { parseArgs } from 'node:util'
import { openMedia } from '../media/index.ts'
import type { Check, Inspection } from '../server/index.ts'
import { inspectStudy } from '../server/index.ts'
import type { Result } from '../study/index.ts'
import { accepted } from '../study/index.ts'
import { StudyFolder } from '../tasks/index.ts'
import type { Words } from '../words/index.ts'
import { sayRefusal, wordsIn } from '../words/index.ts'
import type { Command } from './command.ts'
import { openStudyForCommand } from './open-study-for-command.ts'
import { defaultStudy, terminalLanguage } from './outside-world.ts'
import { askServer } from './served-study.ts'

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'say what is there, what is missing, what is wrong',
  help: `
silverscreen doctor [--study DIR] [--json]

Looks at this machine and a study: the program, FFmpeg, the database, the files, the disk. It changes nothing.

  --study DIR   the study's folder, made where there is none (default: ${defaultStudy})
  --json        print the findings as JSON
`,
  run: doctor,
}

async function doctor(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: { study: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const { commands, refusals } = wordsIn(terminalLanguage())
  const inspection = await inspect(path.resolve(values.study ?? defaultStudy))
  if (!inspection.ok) {
    if (values.json) process.stdout.write(`${JSON.stringify({ refusal: inspection.refusal })}\n`)
    process.stderr.write(`${sayRefusal(refusals, inspection.refusal)}\n`)
    return 1
  }
  const { checks } = inspection.value
  if (values.json) process.stdout.write(`${JSON.stringify(inspection.value, null, 2)}\n`)
  else
    for (const check of checks)
      process.stdout.write(`${signs[check.state]} ${sayCheck(commands.checks, check)}\n`)
  return checks.some(check => check.state === 'wrong') ? 1 : 0
}

const signs = { good: '✓', warning: '!', wrong: '✗' }

function sayCheck(words: Words['commands']['checks'], check: Check): string {
  switch (check.kind) {
    case 'node':
      return words.node(check.version)
    case 'media-driver':
      return words.mediaDriver(check.name, check.version)
    case 'study':
      return words.study(check.folder, check.films, check.shots, check.marks)
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
    case 'uploads':
      return words.uploads(check.unfinished, check.bytes, check.daysKept)
    case 'disk':
      return check.state === 'good' ? words.disk(check.freeBytes) : words.diskLow(check.freeBytes)
    case 'folder-place':
      if (check.trouble === 'synced') return words.folderSynced(check.place)
      return check.trouble === 'network' ? words.folderNetwork(check.place) : words.folderPlace
  }
}

async function inspect(folder: string): Promise<Result<Inspection, { kind: string }>> {
  const media = await openMedia()
  if (!media.ok) return media
  const study = await openStudyForCommand(folder)
  if (!study.ok) return study
  if (study.value.kind === 'served') return askServer<Inspection>(study.value.server, '/api/inspection')
  const { store } = study.value
  try {
    return accepted(await inspectStudy({ store, media: media.value, folder: new StudyFolder(folder) }))
  } finally {
    await store.close()
  }
}
