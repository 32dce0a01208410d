import type { ClipShot } from './clip-shots.ts'
import type { Light } from './lights.ts'
import type { Look } from './looks.ts'
import type { Overlay } from './overlays.ts'
import type { FadeColor, SlideMade, WipeEdge } from './transitions.ts'
import type { CameraMove } from './views.ts'

/** One shot of a reel and how it comes in. */
export interface DrawnShot {
  /** Null for a card with writing on it. */
  shot: ClipShot | null
  from: number
  frames: number
  mirrored: boolean
  backwards: boolean
  crop: { left: number; top: number; share: number }
  move: CameraMove | null
  light: Light | null
  look: Look
  comesIn: DrawnTransition
  note?: string
  /** Places that a camera turns over in one take, instead of the shot. */
  places?: ClipShot[]
  overlay?: Overlay
  /** The first frame alone, under a slow camera. */
  stillUnder?: 'pan' | 'zoom' | 'rest' | 'shake'
  /** A little writing on black, instead of a shot. */
  smallCard?: boolean
}

export type DrawnTransition =
  | { type: 'cut' }
  | { type: 'dissolve'; frames: number; eased: boolean }
  | { type: 'wipe'; frames: number; edge: WipeEdge; softness: number }
  | { type: 'fade'; out: number; hold: number; into: number; color: FadeColor; oneSided?: boolean }
  | ({ type: 'slide'; frames: number } & SlideMade)
