import type { SceneList } from '../scenes/edit-scenes.ts'
import {
  divideScene,
  groupScenes,
  joinScenes,
  makeScene,
  renameScene,
  takeScenes,
  ungroupScene,
} from '../scenes/edit-scenes.ts'
import type { ActFamily, KnownTime } from './act-family.ts'
import { snapped, snappedSpan } from './act-family.ts'

export type KnownScenes = SceneList & KnownTime

type OnPart<Kind extends string, Values> = { kind: Kind; partId: string } & Values
type Stretch = { startMs: number; endMs: number }

export type SceneAct =
  | OnPart<'make-scene', Stretch & { newId: string; name: string }>
  | OnPart<'join-scenes', { sceneId: string }>
  | OnPart<'divide-scene', { sceneId: string; atMs: number; newId: string }>
  | OnPart<'rename-scene', { sceneId: string; name: string }>
  | OnPart<'ungroup-scene', { sceneId: string }>
  /** A sequence of all scenes that the stretch touches. */
  | OnPart<'group-scenes', Stretch & { newId: string; name: string }>
  /** Takes scenes as they were proposed. */
  | OnPart<'take-scenes', { scenes: (Stretch & { newId: string })[] }>

export const sceneActs: ActFamily<SceneAct, KnownScenes> = {
  area: 'shots',
  ground: 'part',
  place: {
    'make-scene': (known, act) => makeScene(known, snappedSpan(known, act)),
    'join-scenes': joinScenes,
    'divide-scene': (known, act) => divideScene(known, { ...act, atMs: snapped(known, act.atMs) }),
    'rename-scene': renameScene,
    'ungroup-scene': ungroupScene,
    'group-scenes': (known, act) => groupScenes(known, snappedSpan(known, act)),
    'take-scenes': (known, { partId, scenes }) =>
      takeScenes(known, { partId, scenes: scenes.map(scene => snappedSpan(known, scene)) }),
  },
}
