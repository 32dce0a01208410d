import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What a server leaves in its study's folder for other commands of the same user. */
export interface ServerNotice {
  address: string
  key: string
}

export function readNotice(studyFolder: string): ServerNotice | null {
  try {
    const notice = JSON.parse(readFileSync(path.join(studyFolder, 'server.json'), 'utf8'))
    return typeof notice.address === 'string' && typeof notice.key === 'string' ? notice : null
  } catch {
    // No notice, or one that is just being written: there is no server to speak to.
    return null
  }
}

export async function askServer<Answer>(
  notice: ServerNotice,
  call: string,
  body?: unknown,
): Promise<{ ok: true; value: Answer } | { ok: false; refusal: { kind: string } }> {
  const response = await fetch(new URL(call, notice.address), {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'x-silverscreen-key': notice.key,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const answer = (await response.json()) as Answer & { refusal?: { kind: string } }
  return response.ok
    ? { ok: true, value: answer }
    : { ok: false, refusal: answer.refusal ?? { kind: 'fault' } }
}
