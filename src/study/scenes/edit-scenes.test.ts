import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../change.ts'
import { applyToList, inverse } from '../change.ts'
import type { Result } from '../result.ts'
import { chooseStill, letStillGo } from '../shots/choose-still.ts'
import { moveBoundary } from '../shots/correct-shots.ts'
import type { Shot } from '../shots/shot.ts'
import {
  divideScene,
  groupScenes,
  joinScenes,
  makeScene,
  ofLevel,
  renameScene,
  scenesFollow,
  takeScenes,
  ungroupScene,
} from './edit-scenes.ts'
import type { Scene } from './scene.ts'

const partId = 'part'
const endMs = 100_000

function done(result: Result<Change, unknown>): Change {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

function apply(scenes: readonly Scene[], change: Change): Scene[] {
  return applyToList('scene', scenes, change).sort((a, b) => a.startMs - b.startMs)
}

function made(...spans: [number, number][]): Scene[] {
  return spans.reduce<Scene[]>(
    (scenes, [startMs, end], index) =>
      apply(
        scenes,
        done(
          makeScene(
            { scenes, endMs },
            { partId, newId: `scene${index}`, name: `scene ${index}`, startMs, endMs: end },
          ),
        ),
      ),
    [],
  )
}

const three = made([0, 10_000], [10_000, 30_000], [40_000, 60_000])
const list = { scenes: three, endMs }
const spans = (scenes: readonly Scene[], level: Scene['level'] = 'scene') =>
  ofLevel({ scenes }, level).map(scene => [scene.startMs, scene.endMs])

describe('scenes', () => {
  test('stand side by side and never overlap; what would is refused with the name of the other', () => {
    const make = (startMs: number, end: number) =>
      makeScene(list, { partId, newId: 'new', name: '', startMs, endMs: end })
    expect(make(29_000, 35_000)).toMatchObject({ refusal: { kind: 'scene-overlaps', name: 'scene 1' } })
    expect(make(90_000, 100_001)).toMatchObject({ refusal: { kind: 'scene-outside-part' } })
    expect(make(35_000, 35_000)).toMatchObject({ refusal: { kind: 'scene-empty' } })
    expect(spans(apply(three, done(make(30_000, 40_000))))).toHaveLength(4)
  })

  test('are divided, also inside a long take, and joined again over what lies between', () => {
    const divided = apply(three, done(divideScene(list, { sceneId: 'scene1', atMs: 17_040, newId: 'new' })))
    expect(spans(divided)[2]).toEqual([17_040, 30_000])
    const joined = apply(divided, done(joinScenes({ scenes: divided, endMs }, { sceneId: 'scene2' })))
    expect(spans(joined)).toEqual([
      [0, 10_000],
      [10_000, 17_040],
      [17_040, 60_000],
    ])
    expect(joinScenes(list, { sceneId: 'scene0' })).toMatchObject({ refusal: { kind: 'no-scene-before' } })
    expect(divideScene(list, { sceneId: 'scene1', atMs: 10_000, newId: 'x' })).toMatchObject({
      refusal: { kind: 'scene-divided-at-edge' },
    })
  })

  test('nest into sequences, which hold them whole', () => {
    const group = { partId, newId: 'sequence', name: 'the works', startMs: 5000, endMs: 12_000 }
    const grouped = apply(three, done(groupScenes(list, group)))
    expect(spans(grouped, 'sequence')).toEqual([[0, 30_000]])
    expect(grouped.filter(({ parentId }) => parentId === 'sequence')).toHaveLength(2)
    const inside = { scenes: grouped, endMs }
    expect(groupScenes(inside, { ...group, newId: 'other', startMs: 20_000, endMs: 50_000 })).toMatchObject({
      refusal: { kind: 'scene-overlaps', name: 'the works' },
    })
    expect(joinScenes(inside, { sceneId: 'scene2' })).toMatchObject({
      refusal: { kind: 'scene-crosses-sequence' },
    })
    expect(divideScene(inside, { sceneId: 'sequence', atMs: 20_000, newId: 'x' })).toMatchObject({
      refusal: { kind: 'scene-overlaps', name: 'scene 1' },
    })
    const parted = apply(
      grouped,
      done(divideScene(inside, { sceneId: 'sequence', atMs: 10_000, newId: 'x' })),
    )
    expect(parted.find(({ id }) => id === 'scene1')).toMatchObject({ parentId: 'x' })
    const loose = apply(grouped, done(ungroupScene(inside, { sceneId: 'sequence' })))
    expect(loose).toEqual(three)
  })

  test('are a hand’s once named; proposals are taken only where no scene stands', () => {
    const proposals = [
      { startMs: 25_000, endMs: 35_000, newId: 'a' },
      { startMs: 30_000, endMs: 40_000, newId: 'b' },
      { startMs: 35_000, endMs: 38_000, newId: 'c' },
    ]
    const taken = apply(three, done(takeScenes(list, { partId, scenes: proposals })))
    expect(taken.map(({ id }) => id)).toEqual(['scene0', 'scene1', 'b', 'scene2'])
    expect(taken[2]).toMatchObject({ origin: 'machine' })
    const named = done(renameScene({ scenes: taken, endMs }, { sceneId: 'b', name: ' The yard ' }))
    expect(apply(taken, named)[2]).toMatchObject({ name: 'The yard', origin: 'hand' })
    expect(takeScenes(list, { partId, scenes: proposals.slice(0, 1) })).toMatchObject({ ok: false })
  })

  test('follow a boundary that is moved, and keep their stretch where they would run into one another', () => {
    const shots = [0, 10_000, 30_000].map(
      (startMs, index, all): Shot => ({
        ...{ id: `shot${index}`, partId, startMs, endMs: all[index + 1] ?? endMs, transitionIn: 'cut' },
        ...{ transitionStartMs: null, transitionEndMs: null, confidence: 1, origin: 'machine' },
      }),
    )
    const move = { shotId: 'shot1', atMs: 12_000, newDecisionIds: ['d', 'e'] as const }
    const change = done(moveBoundary({ shots, decisions: [], scenes: three }, move))
    expect(spans(apply(three, change)).slice(0, 2)).toEqual([
      [0, 12_000],
      [12_000, 30_000],
    ])
    expect(apply(apply(three, change), inverse(change))).toEqual(three)
    const close = made([0, 10_000], [11_000, 30_000])
    expect(scenesFollow(close, new Map([[10_000, 12_000]]))).toEqual([])
  })

  test('never overlap at one level, and every act can be taken back, whatever is done', () => {
    const act = fc.record({
      kind: fc.constantFrom('make', 'join', 'divide', 'ungroup', 'group', 'take'),
      from: fc.integer({ min: 0, max: endMs }),
      length: fc.integer({ min: 1, max: 30_000 }),
      which: fc.nat(),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), acts => {
        let scenes: Scene[] = []
        acts.forEach(({ kind, from, length, which }, index) => {
          const standing = { scenes, endMs }
          const span = { partId, newId: `new${index}`, name: '', startMs: from, endMs: from + length }
          const sceneId = scenes[which % Math.max(1, scenes.length)]?.id ?? 'none'
          const results = {
            make: () => makeScene(standing, span),
            join: () => joinScenes(standing, { sceneId }),
            divide: () => divideScene(standing, { sceneId, atMs: from, newId: span.newId }),
            ungroup: () => ungroupScene(standing, { sceneId }),
            group: () => groupScenes(standing, span),
            take: () => takeScenes(standing, { partId, scenes: [span] }),
          }
          const result = results[kind as keyof typeof results]()
          if (!result.ok) return
          const after = apply(scenes, result.value)
          const byId = (some: Scene[]) => [...some].sort((a, b) => (a.id < b.id ? -1 : 1))
          expect(byId(apply(after, inverse(result.value)))).toEqual(byId(scenes))
          scenes = after
          for (const level of ['scene', 'sequence'] as const) {
            const inOrder = ofLevel({ scenes }, level)
            inOrder.slice(1).forEach((scene, place) => {
              expect(scene.startMs).toBeGreaterThanOrEqual(inOrder[place]!.endMs)
            })
          }
          for (const scene of scenes) {
            const parent = scenes.find(({ id }) => id === scene.parentId)
            expect(scene.parentId === null || parent !== undefined).toBe(true)
            if (parent) expect(parent.startMs <= scene.startMs && scene.endMs <= parent.endMs).toBe(true)
          }
        })
      }),
    )
  })
})

describe('the frame that stands for a shot', () => {
  const shots = [
    { id: 'a', startMs: 0, endMs: 1000 },
    { id: 'b', startMs: 1000, endMs: 3000 },
  ] as Shot[]

  test('takes the place of the one chosen before, stands once however often it is said, and is let go', () => {
    const first = done(chooseStill({ shots, stills: [] }, { partId, atMs: 1200, newStillId: 'x' }))
    const stills = applyToList('chosenStill', [], first)
    const second = done(chooseStill({ shots, stills }, { partId, atMs: 2000, newStillId: 'y' }))
    expect(applyToList('chosenStill', stills, second)).toEqual([{ id: 'y', partId, atMs: 2000 }])
    expect(done(chooseStill({ shots, stills }, { partId, atMs: 1200, newStillId: 'z' }))).toEqual([])
    expect(done(letStillGo({ stills }, { atMs: 1201 }))).toEqual([])
    expect(applyToList('chosenStill', stills, done(letStillGo({ stills }, { atMs: 1200 })))).toEqual([])
    expect(chooseStill({ shots, stills }, { partId, atMs: 5000, newStillId: 'z' })).toMatchObject({
      refusal: { kind: 'no-shot-there' },
    })
  })
})
