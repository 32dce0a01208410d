import type { ServerIdentity } from '../server/index.ts'
import { findStudyNote } from '../store/index.ts'
import type { Result } from '../study/index.ts'
import { accepted, refused } from '../study/index.ts'
import type { Heard, Refusal } from '../words/index.ts'
import { heardRefusal } from '../words/index.ts'

/** A server that has answered for a study: where it is, and the key that it takes. */
export interface ServerAtHand {
  address: string
  key: string
}

/** A server on this machine says who it is at once, or it is not there. */
export const patienceMs = 5000

/**
 * The server of the study in this very folder. The note beside the study is believed only as far as the address that it
 * names answers, with its key, for this folder and this study: it may be out of date, or have come along with a copy.
 */
export async function findServer(folder: string): Promise<ServerAtHand | null> {
  const found = await findStudyNote(folder)
  if (!found?.isOwn || found.note.address === null || found.note.key === null) return null
  const { address, key, pid, studyId, inode } = found.note
  const answer = await askServer<ServerIdentity>({ address, key }, '/api/server', { patienceMs })
  if (!answer.ok) return null
  const isIt = answer.value.pid === pid && answer.value.studyId === studyId && answer.value.inode === inode
  return isIt ? { address, key } : null
}

/** Puts one call to a server; one that has gone away, or that is no longer ours, is a refusal. */
export async function askServer<Answer>(
  server: ServerAtHand,
  call: string,
  options: { body?: unknown; patienceMs?: number } = {},
): Promise<Result<Answer, Refusal>> {
  const { body, patienceMs } = options
  try {
    const response = await fetch(new URL(call, server.address), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'x-silverscreen-key': server.key,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      redirect: 'error',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(patienceMs !== undefined && { signal: AbortSignal.timeout(patienceMs) }),
    })
    const answer = (await response.json()) as Answer & { refusal?: Heard }
    return response.ok
      ? accepted(answer)
      : refused(answer.refusal ? heardRefusal(answer.refusal) : { kind: 'fault' })
  } catch {
    return refused({ kind: 'server-unreachable' })
  }
}

/** False where nothing takes a connection at the address: the server has ended, not just fallen silent. */
export async function isListening({ address }: ServerAtHand): Promise<boolean> {
  const reached = await fetch(address, { signal: AbortSignal.timeout(patienceMs) }).catch(
    (cause: Error & { cause?: { code?: string } }) => cause,
  )
  return !(reached instanceof Error) || reached.name === 'TimeoutError'
}
