import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { AccessToken } from '../../server/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, asLine, bounds, isSame, refused } from '../../study/index.ts'

/** A token as it is kept: by its digest, never itself, and for one study's folder. */
export interface KeptToken extends AccessToken {
  folder: string
  createdAt: string
}

type TokenRefusal =
  | { kind: 'token-without-name' }
  | { kind: 'token-name-taken'; name: string }
  | { kind: 'no-such-token'; name: string }

/** The tokens that this person has made for other programs: a note each in the person's own settings, and in no study. */
export class AccessTokens {
  readonly #notes: string
  readonly #study: string

  constructor(settings: string, studyFolder: string) {
    this.#notes = path.join(settings, 'tokens')
    this.#study = realpathSync(studyFolder)
  }

  /** Gives the token itself, which nobody can be told again. */
  make(
    name: string,
    { writes, createdAt }: { writes: boolean; createdAt: string },
  ): Result<string, TokenRefusal> {
    const called = asLine(name, bounds.name)
    if (called === '') return refused({ kind: 'token-without-name' })
    if (this.list().some(kept => kept.name === called))
      return refused({ kind: 'token-name-taken', name: called })
    const token = `ss_${randomBytes(32).toString('base64url')}`
    const kept: KeptToken = { name: called, writes, folder: this.#study, createdAt }
    mkdirSync(this.#notes, { recursive: true, mode: 0o700 })
    writeFileSync(this.#fileOf(token), JSON.stringify(kept), { mode: 0o600, flag: 'wx' })
    return accepted(token)
  }

  /** Those of this study, as they were made. */
  list(): KeptToken[] {
    return this.#read().map(({ kept }) => kept)
  }

  revoke(name: string): Result<null, TokenRefusal> {
    const named = this.#read().filter(({ kept }) => kept.name === name.trim())
    if (named.length === 0) return refused({ kind: 'no-such-token', name })
    for (const { file } of named) rmSync(file, { force: true })
    return accepted(null)
  }

  find(token: string): AccessToken | null {
    const kept = this.#noteIn(this.#fileOf(token))
    return kept && { name: kept.name, writes: kept.writes }
  }

  #fileOf(token: string): string {
    return path.join(this.#notes, createHash('sha256').update(`token\n${token}`).digest('hex'))
  }

  #read(): { file: string; kept: KeptToken }[] {
    let files: string[]
    try {
      files = readdirSync(this.#notes)
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw cause
    }
    return files
      .map(name => path.join(this.#notes, name))
      .flatMap(file => {
        const kept = this.#noteIn(file)
        return kept ? [{ file, kept }] : []
      })
      .sort((a, b) => (orderOf(a.kept) < orderOf(b.kept) ? -1 : 1))
  }

  /** Of another study’s, and of what is no note, nothing. */
  #noteIn(file: string): KeptToken | null {
    try {
      const note = JSON.parse(readFileSync(file, 'utf8')) as Partial<KeptToken>
      const { name, writes, folder, createdAt } = note
      if (typeof name !== 'string' || typeof createdAt !== 'string' || !isSame(folder, this.#study))
        return null
      return { name, writes: writes === true, folder: this.#study, createdAt }
    } catch {
      return null
    }
  }
}

function orderOf({ createdAt, name }: KeptToken): string {
  return `${createdAt} ${name}`
}
