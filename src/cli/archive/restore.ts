import { stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { studyAt } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal, wordsIn } from '../../words/index.ts'
import { backUpStudy } from '../../workbench/index.ts'
import type { Command } from '../command.ts'
import { effects, terminalLanguage } from '../outside-world.ts'
import { bringInArchive } from './bring-in-archive.ts'

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'make a study anew from a backup or an archive, in a folder of its own',
  help: `
silverscreen restore BACKUP DIR [--json]

BACKUP is a folder that “silverscreen backup” has made, one of the daily copies in a study's own folder “backups”
(…sqlite), or an archive. DIR is empty or not there yet: the study that was lost or is in doubt is never written over.
`,
  run: restore,
}

async function restore(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  const [backup, target] = positionals.map(word => path.resolve(word))
  if (backup === undefined || target === undefined || positionals.length > 2) {
    process.stderr.write(`${restoreCommand.help.trim()}\n`)
    return 2
  }
  const database = await databaseOf(backup)
  if (!database.ok) return say(database.refusal, values.json)
  if (database.value === null) return bringInArchive(backup, { study: target, json: values.json })
  const folder = path.dirname(database.value)
  // A daily copy stands beside the study that it is of, whose films go along.
  const of = path.basename(folder) === 'backups' ? path.dirname(folder) : folder
  const made = await backUpStudy({ folder: of, database: database.value, now: effects.now() }, target, {
    withFilms: true,
  })
  if (!made.ok) return say(made.refusal, values.json)
  const { commands } = wordsIn(terminalLanguage())
  if (values.json) process.stdout.write(`${JSON.stringify(made.value)}\n`)
  else process.stdout.write(`${commands.restored(made.value.folder, made.value.bytes)}\n`)
  return 0
}

function say(refusal: Refusal, json: boolean): number {
  const { refusals } = wordsIn(terminalLanguage())
  if (json) process.stdout.write(`${JSON.stringify({ refusal })}\n`)
  process.stderr.write(`${sayRefusal(refusals, refusal)}\n`)
  return 1
}

/** The database that a backup is; null where it may be an archive. */
async function databaseOf(backup: string): Promise<Result<string | null, Refusal>> {
  const found = await stat(backup).catch(() => null)
  if (!found) return refused({ kind: 'no-such-file-named' })
  if (/\.sqlite$/i.test(backup)) return accepted(backup)
  if (!found.isDirectory()) return accepted(null)
  const isArchive = await stat(path.join(backup, 'archive.json')).catch(() => null)
  if (isArchive) return accepted(null)
  const study = await studyAt(backup)
  return study.ok ? accepted(study.value.file) : study
}
