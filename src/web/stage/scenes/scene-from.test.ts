import { expect, test } from 'vitest'
import type { Scene, Shot } from '../../../study/index.ts'
import { sceneFrom } from './scene-from.ts'

const shots = [
  { startMs: 0, endMs: 60_000 },
  { startMs: 60_000, endMs: 90_000 },
] as Shot[]
const scene = (startMs: number, endMs: number, level: Scene['level'] = 'scene') =>
  ({ startMs, endMs, level }) as Scene

test('a scene begun inside a long take reaches to the take’s end, or to the scene after it', () => {
  expect(sceneFrom(10_000, { shots, scenes: [] })).toEqual({ startMs: 10_000, endMs: 60_000 })
  const scenes = [scene(20_000, 30_000), scene(40_000, 50_000), scene(0, 60_000, 'sequence')]
  expect(sceneFrom(10_000, { shots, scenes })).toEqual({ startMs: 10_000, endMs: 20_000 })
  expect(sceneFrom(30_000, { shots, scenes })).toEqual({ startMs: 30_000, endMs: 40_000 })
  expect(sceneFrom(50_000, { shots, scenes })).toEqual({ startMs: 50_000, endMs: 60_000 })
  expect(sceneFrom(95_000, { shots, scenes })).toBeNull()
})
