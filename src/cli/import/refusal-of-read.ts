import type { Refusal } from '../../words/index.ts'

/** Why a file that was named could not be read. */
export function refusalOfRead(code = 'unknown'): Refusal {
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'no-such-file-named' }
  return code === 'EISDIR' ? { kind: 'is-a-folder' } : { kind: 'unreadable', code }
}
