import path from 'node:path'
import type { TakenOutClipsAnswer } from '../../server/contracts/index.ts'
import type { Query, Result, StillGroundKind } from '../../study/index.ts'
import { refused, stillGrounds } from '../../study/index.ts'
import type { Language, Refusal } from '../../words/index.ts'
import { heardRefusal } from '../../words/index.ts'
import type { MovedTask, Workbench } from '../../workbench/index.ts'

/** What a command says of the ground: one for all clips, or what each film's page says; null where it says neither. */
export function groundSaid(said: string | undefined): StillGroundKind | 'stated' | null {
  return said === 'stated' ? said : (stillGrounds.find(ground => ground === said) ?? null)
}

/** Has clips made of what a query finds, and moves them with their list into a folder. */
export async function takeOutClips(
  study: Workbench,
  wanted: {
    query: Query
    handles: number
    ground: StillGroundKind | 'stated'
    note: string
    folder: string
  },
  language: Language,
): Promise<Result<TakenOutClipsAnswer, Refusal>> {
  const { query, handles, ground, note, folder } = wanted
  const ordered = await study.clips.order(
    { query, handles, ground: ground === 'stated' ? null : { ground, note }, confirmed: true },
    language,
  )
  if (!ordered.ok) return ordered
  const task = await study.tasks.follow(ordered.value.id, showProgress)
  if (!task.ok) return task
  const { state, reason, id } = task.value
  if (state !== 'done') return refused(reason ? heardRefusal(reason) : { kind: 'fault' })
  return study.clips.takeOut(id, path.resolve(folder))
}

function showProgress({ doneShare, state }: MovedTask): void {
  if (!process.stderr.isTTY || state !== 'running' || doneShare === null) return
  process.stderr.write(`\r\u001b[K${Math.round(doneShare * 100)} %`)
}
