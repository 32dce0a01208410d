import { Type } from 'typebox'
import { bounds } from '../../study/index.ts'
import { Line, Milliseconds } from './bounded.ts'
import { Id } from './records.ts'

const Name = Line(bounds.name)
const stretch = { partId: Id, startMs: Milliseconds, endMs: Milliseconds }

/** Acts on the scenes of a part, and on the frames that stand for its shots. */
export const SceneActs = [
  Type.Object({ kind: Type.Literal('make-scene'), ...stretch, newId: Id, name: Name }),
  Type.Object({ kind: Type.Literal('join-scenes'), partId: Id, sceneId: Id }),
  Type.Object({
    kind: Type.Literal('divide-scene'),
    partId: Id,
    sceneId: Id,
    atMs: Milliseconds,
    newId: Id,
  }),
  Type.Object({ kind: Type.Literal('rename-scene'), partId: Id, sceneId: Id, name: Name }),
  Type.Object({ kind: Type.Literal('ungroup-scene'), partId: Id, sceneId: Id }),
  /** A sequence of all scenes that the stretch touches. */
  Type.Object({ kind: Type.Literal('group-scenes'), ...stretch, newId: Id, name: Name }),
  /** Takes scenes as they were proposed. */
  Type.Object({
    kind: Type.Literal('take-scenes'),
    partId: Id,
    scenes: Type.Array(Type.Object({ startMs: Milliseconds, endMs: Milliseconds, newId: Id }), {
      maxItems: 10_000,
    }),
  }),
  /** Lets the frame at this moment stand for its shot; said twice, or by two windows, it stands for it once. */
  Type.Object({ kind: Type.Literal('choose-still'), partId: Id, atMs: Milliseconds, newStillId: Id }),
  Type.Object({ kind: Type.Literal('let-still-go'), partId: Id, atMs: Milliseconds }),
] as const

export const SceneProposals = Type.Object({
  scenes: Type.Array(Type.Object({ startMs: Milliseconds, endMs: Milliseconds })),
})
