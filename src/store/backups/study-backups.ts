import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { BackupRefusal } from './back-up-database.ts'
import { backUpDatabase } from './back-up-database.ts'
import { backupsFolder } from './kept-backups.ts'

export type NoBackup = BackupRefusal | { kind: 'backup-of-postgresql' }

/** So many daily backups are kept; those made by hand and before an update are never taken away. */
const dailiesKept = 7

const dailyName = /^daily-\d{4}-\d{2}-\d{2}\.sqlite$/

/** Copies of a study's database that are kept beside it, made one after the other. */
export class StudyBackups {
  readonly #place: { file: string; folder: string } | null
  #last: Promise<unknown> = Promise.resolve()

  /** Null for a study in a database server, which has its own means. */
  constructor(place: { file: string; folder: string } | null) {
    this.#place = place
  }

  /** One that somebody asked for; gives where it lies. */
  async byHand(now: string): Promise<Result<{ file: string }, NoBackup>> {
    return this.#inTurn(async ({ file, folder }) => {
      const target = path.join(backupsFolder(folder), `by-hand-${now.replace(/[:.]/g, '-')}.sqlite`)
      const made = await backUpDatabase(file, target)
      return made.ok ? accepted({ file: target }) : made
    })
  }

  /**
   * One a day, where anything has changed since the last; gives its file, or null where none was needed. The eighth
   * daily one goes, and what an earlier process left half-written.
   */
  async daily(now: string): Promise<Result<{ file: string | null }, NoBackup>> {
    return this.#inTurn<{ file: string | null }>(async ({ file, folder }) => {
      const backups = backupsFolder(folder)
      await removeLeftParts(backups)
      const before = await dailies(backups)
      const target = path.join(backups, `daily-${now.slice(0, 10)}.sqlite`)
      if (before.includes(target)) return accepted({ file: null })
      const made = await backUpDatabase(file, target)
      if (!made.ok) return made
      const last = before.at(-1)
      if (last !== undefined && (await areEqual(last, target))) {
        await rm(target)
        return accepted({ file: null })
      }
      for (const old of (await dailies(backups)).slice(0, -dailiesKept)) await rm(old, { force: true })
      return accepted({ file: target })
    })
  }

  /** Waits for what is being copied. */
  async settled(): Promise<void> {
    await this.#last
  }

  async #inTurn<Value>(
    work: (place: { file: string; folder: string }) => Promise<Result<Value, NoBackup>>,
  ): Promise<Result<Value, NoBackup>> {
    const place = this.#place
    if (!place) return refused({ kind: 'backup-of-postgresql' })
    const turn = this.#last.then(() => work(place))
    this.#last = turn.catch(() => {})
    return turn
  }
}

/** Oldest first. */
async function dailies(backups: string): Promise<string[]> {
  const names = await readdir(backups).catch(() => [])
  return names
    .filter(name => dailyName.test(name))
    .sort()
    .map(name => path.join(backups, name))
}

async function removeLeftParts(backups: string): Promise<void> {
  const names = await readdir(backups).catch(() => [])
  for (const name of names)
    if (/^(daily|by-hand|before-update)-.+\.sqlite\.part(-journal|-wal|-shm)?$/.test(name))
      await rm(path.join(backups, name), { force: true })
}

/** The same pages in the same order: a database that nobody wrote to is copied byte for byte. */
async function areEqual(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([stat(one), stat(other)])
  if (first.size !== second.size) return false
  const [a, b] = await Promise.all([digestOf(one), digestOf(other)])
  return a === b
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}
