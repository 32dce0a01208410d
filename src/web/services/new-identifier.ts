import { uuidV7 } from '../../study/index.ts'

export function newIdentifier(): string {
  return uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
}
