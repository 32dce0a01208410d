import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { ClipsOrder, PlannedClipsAnswer, WantedClips } from '../../server/contracts/index.ts'
import type { TaskRecord } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, clipBounds, refused } from '../../study/index.ts'
import type { ClipsPayload } from '../../tasks/index.ts'
import { isOver } from '../../tasks/index.ts'
import type { Language, Refusal } from '../../words/index.ts'
import type { TaskOrders } from '../tasks/task-orders.ts'
import type { ClipsGround } from './gather-clips.ts'
import { gatherClips, sayPlannedClips } from './gather-clips.ts'

/** What would become clips of what a query finds, and on what ground; nothing is written. */
export async function planClips(
  study: ClipsGround,
  wanted: WantedClips,
  language: Language,
): Promise<PlannedClipsAnswer> {
  return sayPlannedClips(await gatherClips(study, wanted, language))
}

/** Orders that clips be made, whose ground somebody has confirmed. What was made before and is over goes away. */
export async function orderClips(
  study: ClipsGround & { tasks: TaskOrders },
  wanted: ClipsOrder,
  language: Language,
): Promise<Result<TaskRecord, Refusal>> {
  const gathered = await gatherClips(study, wanted, language)
  const { clips, totalMs, films } = sayPlannedClips(gathered)
  if (clips === 0) return refused({ kind: 'no-clips-to-make' })
  const { most, mostMs } = clipBounds
  if (clips > most || totalMs > mostMs)
    return refused({ kind: 'clips-too-much', clips, totalMs, most, mostMs })
  const bare = films.filter(({ ground }) => ground === null).map(({ filmId }) => filmId)
  if (wanted.ground === null && bare.length > 0) {
    const titles = gathered.clips.filter(({ filmId }) => bare.includes(filmId)).map(({ row }) => row.film)
    return refused({ kind: 'ground-not-stated', films: [...new Set(titles)] })
  }
  const payload: ClipsPayload = {
    language,
    query: gathered.query,
    clips: gathered.clips.map(({ toMake, row }) => ({ ...toMake, row })),
    left: gathered.left,
    withheld: gathered.withheld,
  }
  await forgetOlderClips(study)
  const ordered = await study.tasks.order([{ kind: 'make-clips', subjectId: null, payload }])
  return ordered.ok ? accepted(ordered.value[0]!) : ordered
}

async function forgetOlderClips({ store, folder }: ClipsGround): Promise<void> {
  for (const taskId of await readdir(folder.clips).catch(() => [])) {
    const task = await store.tasks.find(taskId).catch(() => null)
    if (!task || isOver(task)) await rm(path.join(folder.clips, taskId), { recursive: true, force: true })
  }
}
