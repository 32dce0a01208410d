import type { KnownGrounds } from '../films/set-still-ground.ts'
import { setStillGround } from '../films/set-still-ground.ts'
import type { StillGroundKind } from '../films/still-ground.ts'
import type { ActFamily } from './act-family.ts'

/** `ground`: null takes it back. */
export type GroundAct = {
  kind: 'set-still-ground'
  filmId: string
  ground: StillGroundKind | null
  note: string
  newId: string
}

export const groundActs: ActFamily<GroundAct, KnownGrounds> = {
  area: 'essay',
  ground: 'study',
  place: { 'set-still-ground': setStillGround },
}
