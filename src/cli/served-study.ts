import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Result } from '../study/index.ts'
import { accepted } from '../study/index.ts'

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

/** A task as a command follows it. */
export interface TaskAtHand {
  id: string
  state: string
  stage: string | null
  doneShare: number | null
  reason: unknown
}

export async function untilTaskEnds(
  notice: ServerNotice,
  id: string,
  moved: (task: TaskAtHand) => void = () => {},
): Promise<Result<TaskAtHand, { kind: string }>> {
  for (;;) {
    const answer = await askServer<{ tasks: TaskAtHand[] }>(notice, '/api/tasks')
    if (!answer.ok) return answer
    const task = answer.value.tasks.find(candidate => candidate.id === id)
    if (!task) return { ok: false, refusal: { kind: 'no-such-task' } }
    if (['done', 'failed', 'cancelled'].includes(task.state)) return accepted(task)
    moved(task)
    await wait(300)
  }
}
