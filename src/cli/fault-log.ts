import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { wordsIn } from '../words/index.ts'
import { cacheFolder, program, terminalLanguage } from './outside-world.ts'
import { plainText } from './plain-text.ts'

const mostBytes = 2 ** 20

/** Where faults of the program are kept in full; a person reads a sentence. */
export function faultLog(): string {
  return path.join(cacheFolder(), 'faults.log')
}

/** Keeps a fault with its stack; false where even that cannot be written. */
export function keepFault(where: string, cause: unknown): boolean {
  const file = faultLog()
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(file, `${file}.old`)
    const time = new Date().toISOString()
    appendFileSync(file, `${time} ${program} Node ${process.versions.node} ${where}\n${inFull(cause)}\n\n`)
    return true
  } catch {
    // A disk that is full or closed keeps no log; the sentence is said all the same.
    return false
  }
}

/** Keeps a fault and says it in one sentence. */
export function sayFault(where: string, cause: unknown): void {
  const { commands } = wordsIn(terminalLanguage())
  const isKept = keepFault(where, cause)
  const [message = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
  process.stderr.write(`${plainText(commands.fault(message, isKept ? faultLog() : null))}\n`)
}

function inFull(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const own = cause.stack ?? cause.message
  return cause.cause === undefined ? own : `${own}\nbecause of: ${inFull(cause.cause)}`
}
