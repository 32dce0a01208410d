import type { Change } from '../change.ts'
import { changed, made, removed } from '../change.ts'
import type { Result } from '../result.ts'
import { accepted, refused } from '../result.ts'
import type { Scene } from './scene.ts'

/** What scenes are made in: those of one part, and where the part ends. */
export interface SceneList {
  scenes: readonly Scene[]
  endMs: number
}

export type SceneRefusal =
  | { kind: 'no-such-scene'; sceneId: string }
  | { kind: 'scene-empty' }
  | { kind: 'scene-outside-part'; endMs: number }
  | { kind: 'scene-overlaps'; name: string; startMs: number }
  | { kind: 'scene-crosses-sequence'; name: string }
  | { kind: 'no-scene-before' }
  | { kind: 'no-scenes-there' }
  | { kind: 'scene-divided-at-edge' }

interface Stretch {
  startMs: number
  endMs: number
}

/** Makes a scene of a stretch that no other scene has; inside a sequence it belongs to it. */
export function makeScene(
  list: SceneList,
  act: Stretch & { partId: string; newId: string; name: string; origin?: Scene['origin'] },
): Result<Change, SceneRefusal> {
  const { partId, newId, name, startMs, endMs, origin = 'hand' } = act
  const refusal = refusalOfPlace(list, act, 'scene')
  if (refusal) return refused(refusal)
  const around = ofLevel(list, 'sequence').find(sequence => overlap(sequence, act))
  if (around && !holds(around, act)) return refused({ kind: 'scene-crosses-sequence', name: around.name })
  const scene: Scene = { id: newId, partId, level: 'scene', parentId: null, startMs, endMs, name, origin }
  return accepted([made('scene', { ...scene, parentId: around?.id ?? null })])
}

/** Joins a scene, or a sequence, to the one before it, which is prolonged and keeps its id and name. */
export function joinScenes(list: SceneList, act: { sceneId: string }): Result<Change, SceneRefusal> {
  const scene = list.scenes.find(({ id }) => id === act.sceneId)
  if (!scene) return refused({ kind: 'no-such-scene', sceneId: act.sceneId })
  const previous = ofLevel(list, scene.level)
    .filter(other => other.endMs <= scene.startMs)
    .at(-1)
  if (!previous) return refused({ kind: 'no-scene-before' })
  if (previous.parentId !== scene.parentId) {
    const sequence = list.scenes.find(({ id }) => id === (scene.parentId ?? previous.parentId))
    return refused({ kind: 'scene-crosses-sequence', name: sequence?.name ?? '' })
  }
  const joined = { ...previous, endMs: scene.endMs, origin: 'hand' as const }
  const between = { startMs: previous.endMs, endMs: scene.startMs }
  const inside = list.scenes.filter(
    child => child.parentId === scene.id || (scene.level === 'sequence' && isBetween(child, between)),
  )
  return accepted([
    ...inside.map(child => changed('scene', child, { ...child, parentId: previous.id })),
    removed('scene', scene),
    changed('scene', previous, joined),
  ])
}

/** Divides a scene, or a sequence between two of its scenes; the earlier half keeps its id and name. */
export function divideScene(
  list: SceneList,
  act: { sceneId: string; atMs: number; newId: string },
): Result<Change, SceneRefusal> {
  const scene = list.scenes.find(({ id }) => id === act.sceneId)
  if (!scene) return refused({ kind: 'no-such-scene', sceneId: act.sceneId })
  const { atMs, newId } = act
  if (atMs <= scene.startMs || atMs >= scene.endMs) return refused({ kind: 'scene-divided-at-edge' })
  const children = list.scenes.filter(({ parentId }) => parentId === scene.id)
  const cut = children.find(child => child.startMs < atMs && atMs < child.endMs)
  if (cut) return refused({ kind: 'scene-overlaps', name: cut.name, startMs: cut.startMs })
  return accepted([
    changed('scene', scene, { ...scene, endMs: atMs, origin: 'hand' }),
    made('scene', { ...scene, id: newId, startMs: atMs, name: '', origin: 'hand' }),
    ...children
      .filter(child => child.startMs >= atMs)
      .map(child => changed('scene', child, { ...child, parentId: newId })),
  ])
}

/** A scene that a hand has named is a hand's. */
export function renameScene(
  list: SceneList,
  act: { sceneId: string; name: string },
): Result<Change, SceneRefusal> {
  const scene = list.scenes.find(({ id }) => id === act.sceneId)
  if (!scene) return refused({ kind: 'no-such-scene', sceneId: act.sceneId })
  const name = act.name.trim()
  if (name === scene.name) return accepted([])
  return accepted([changed('scene', scene, { ...scene, name, origin: 'hand' })])
}

/** Takes the grouping away and leaves what was grouped. */
export function ungroupScene(list: SceneList, act: { sceneId: string }): Result<Change, SceneRefusal> {
  const scene = list.scenes.find(({ id }) => id === act.sceneId)
  if (!scene) return refused({ kind: 'no-such-scene', sceneId: act.sceneId })
  const children = list.scenes.filter(({ parentId }) => parentId === scene.id)
  return accepted([
    ...children.map(child => changed('scene', child, { ...child, parentId: null })),
    removed('scene', scene),
  ])
}

/** Makes a sequence of all scenes that a stretch touches, from the beginning of the first to the end of the last. */
export function groupScenes(
  list: SceneList,
  act: Stretch & { partId: string; newId: string; name: string },
): Result<Change, SceneRefusal> {
  const grouped = ofLevel(list, 'scene').filter(scene => overlap(scene, act))
  const [first, last] = [grouped[0], grouped.at(-1)]
  if (!first || !last) return refused({ kind: 'no-scenes-there' })
  const span = { startMs: first.startMs, endMs: last.endMs }
  const refusal = refusalOfPlace(list, span, 'sequence')
  if (refusal) return refused(refusal)
  const { partId, newId: id, name } = act
  const sequence: Scene = { id, partId, level: 'sequence', parentId: null, ...span, name, origin: 'hand' }
  return accepted([
    made('scene', sequence),
    ...grouped.map(scene => changed('scene', scene, { ...scene, parentId: id })),
  ])
}

/** Takes proposals, all but those that meet a scene which stands already. */
export function takeScenes(
  list: SceneList,
  act: { partId: string; scenes: readonly (Stretch & { newId: string })[] },
): Result<Change, SceneRefusal> {
  let standing = list
  const change = act.scenes.flatMap(scene => {
    const one = makeScene(standing, { ...scene, partId: act.partId, name: '', origin: 'machine' })
    if (!one.ok) return []
    const after = one.value.flatMap(entry => (entry.kind === 'scene' && entry.after ? [entry.after] : []))
    standing = { ...standing, scenes: [...standing.scenes, ...after] }
    return one.value
  })
  return change.length > 0 ? accepted(change) : refused({ kind: 'no-scenes-there' })
}

/**
 * Scenes that began or ended at a boundary begin or end where it went. Where it was taken away, or where they would
 * run into one another, they keep their stretch: a scene may change inside a long take.
 */
export function scenesFollow(scenes: readonly Scene[], moves: ReadonlyMap<number, number>): Change {
  const after = scenes.map(scene => ({
    ...scene,
    startMs: moves.get(scene.startMs) ?? scene.startMs,
    endMs: moves.get(scene.endMs) ?? scene.endMs,
  }))
  if (!standWell(after)) return []
  return scenes.flatMap((scene, index) => {
    const moved = after[index]!
    const stays = moved.startMs === scene.startMs && moved.endMs === scene.endMs
    return stays ? [] : [changed('scene', scene, moved)]
  })
}

/** No scene is empty, none overlaps another of its level, each lies in its sequence. */
function standWell(scenes: readonly Scene[]): boolean {
  return scenes.every(scene => {
    const parent = scenes.find(({ id }) => id === scene.parentId)
    const apart = scenes.every(
      other => other === scene || other.level !== scene.level || !overlap(other, scene),
    )
    return scene.endMs > scene.startMs && apart && (!parent || holds(parent, scene))
  })
}

/** The scenes of one level in time order. */
export function ofLevel({ scenes }: Pick<SceneList, 'scenes'>, level: Scene['level']): Scene[] {
  return scenes.filter(scene => scene.level === level).sort((a, b) => a.startMs - b.startMs)
}

function refusalOfPlace(list: SceneList, span: Stretch, level: Scene['level']): SceneRefusal | null {
  if (span.endMs <= span.startMs) return { kind: 'scene-empty' }
  if (span.startMs < 0 || span.endMs > list.endMs) return { kind: 'scene-outside-part', endMs: list.endMs }
  const other = ofLevel(list, level).find(scene => overlap(scene, span))
  return other ? { kind: 'scene-overlaps', name: other.name, startMs: other.startMs } : null
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.startMs < b.endMs && b.startMs < a.endMs
}

function holds(outer: Stretch, inner: Stretch): boolean {
  return outer.startMs <= inner.startMs && inner.endMs <= outer.endMs
}

function isBetween(scene: Scene, gap: Stretch): boolean {
  return scene.level === 'scene' && holds(gap, scene)
}
