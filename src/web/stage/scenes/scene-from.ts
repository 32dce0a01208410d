import type { Scene, Shot, Span } from '../../../study/index.ts'

/**
 * The scene that begins at a moment where none is: to the next scene, or to the end of the shot. So a long take becomes
 * scenes one after the other while it is watched.
 */
export function sceneFrom(
  ms: number,
  { shots, scenes }: { shots: readonly Shot[]; scenes: readonly Scene[] },
): Span | null {
  const shot = shots.find(({ startMs, endMs }) => startMs <= ms && ms < endMs)
  if (!shot) return null
  const ends = scenes.filter(({ level, startMs }) => level === 'scene' && startMs > ms)
  return { startMs: ms, endMs: Math.min(shot.endMs, ...ends.map(({ startMs }) => startMs)) }
}
