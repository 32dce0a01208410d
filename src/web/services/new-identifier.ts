import { uuidV7 } from '../../study/index.ts'

export function newIdentifier(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
}

/** Identifiers each of which sorts after the one before, also within one millisecond. */
export function risingIdentifiers(): () => string {
  let lastMs = 0
  return () => {
    lastMs = Math.max(Date.now(), lastMs + 1)
    return uuidV7(lastMs, crypto.getRandomValues(new Uint8Array(16)))
  }
}
