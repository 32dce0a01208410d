import path from 'node:path'
import { parseArgs } from 'node:util'
import type { OpenRefusal } from '../store/index.ts'
import { openStudy, studyAt, whyNotWritable } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { refused } from '../study/index.ts'
import { sayRefusal, wordsIn } from '../words/index.ts'
import type { StudyBackup, StudyBackupRefusal } from '../workbench/index.ts'
import { backUpStudy } from '../workbench/index.ts'
import type { Command } from './command.ts'
import { isInDatabase } from './open-study-in.ts'
import { defaultStudy, effects, terminalLanguage } from './outside-world.ts'
import { plainText } from './plain-text.ts'

export const backupCommand: Command = {
  name: 'backup',
  summary: 'copy a study into a folder that opens by itself, also while it is open',
  help: `
silverscreen backup DIR [--study DIR] [--without-films] [--json]

Copies the study as it stands at this moment into DIR, which is empty or not there yet: its database, and the film files
that were copied into it. Films that lie elsewhere are named in it and stay where they lie; stills are drawn anew.

  --study DIR       the study's folder (default: ${defaultStudy})
  --without-films   the database only, small enough for an e-mail
  --json            print what was copied as JSON

Beside these, a backup of each day on which something changed is kept in the study's own folder, seven deep.
`,
  run: backup,
}

async function backup(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      study: { type: 'string' },
      'without-films': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [target] = positionals
  if (target === undefined || positionals.length > 1) {
    process.stderr.write(`${backupCommand.help.trim()}\n`)
    return 2
  }
  const { commands, refusals } = wordsIn(terminalLanguage())
  const made = await backUp(values.study ?? defaultStudy, target, { withFilms: !values['without-films'] })
  if (!made.ok) {
    if (values.json) process.stdout.write(`${JSON.stringify({ refusal: made.refusal })}\n`)
    process.stderr.write(`${plainText(sayRefusal(refusals, made.refusal))}\n`)
    return 1
  }
  const { folder, films, bytes } = made.value
  if (values.json) process.stdout.write(`${JSON.stringify(made.value)}\n`)
  else process.stdout.write(`${commands.backedUp(folder, films, bytes)}\n`)
  return 0
}

/** SQLite lets a second process copy while the first one writes, so no server and no lock is asked for. */
async function backUp(
  named: string,
  target: string,
  how: { withFilms: boolean },
): Promise<Result<StudyBackup, StudyBackupRefusal | OpenRefusal | { kind: 'backup-of-postgresql' }>> {
  if (/^postgres(ql)?:/i.test(named)) return refused({ kind: 'backup-of-postgresql' })
  const folder = path.resolve(named)
  if (isInDatabase(folder, undefined)) return refused({ kind: 'backup-of-postgresql' })
  const study = await studyAt(folder)
  if (!study.ok) return study
  const now = effects.now()
  if ((await whyNotWritable(folder, study.value.file)) === null)
    return backUpStudy({ folder, database: study.value.file, now }, target, how)
  // Beside a log that nothing may be written next to, SQLite reads a copy.
  const opened = await openStudy(folder, effects, { forReading: true })
  if (!opened.ok) return opened
  try {
    return await backUpStudy(
      { folder, database: opened.value.databaseFile ?? study.value.file, now },
      target,
      how,
    )
  } finally {
    await opened.value.close()
  }
}
