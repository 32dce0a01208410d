import { createHash, randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { uuidV7 } from '../src/study/index.ts'

export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url))
export const migrationsFolder = fileURLToPath(new URL('../db/migrations', import.meta.url))

/** The outside world of the store, with a clock that moves a millisecond at each look. Each `person` has a hand of their own. */
export function testEffects({ person = 'one' }: { person?: string } = {}) {
  let nowMs = Date.UTC(2026, 0, 1)
  return {
    now: () => new Date(nowMs++).toISOString(),
    makeId: () => uuidV7(nowMs++, randomBytes(16)),
    migrationsFolder,
    hand: handOf(person),
    isOpened: async () => false,
  }
}

function handOf(person: string) {
  const sign = (text: string) => createHash('sha256').update(`${person}\n${text}`).digest('hex')
  return { id: `hand-of-${person}`, sign }
}
