export { type Alignment, type AlignmentRefusal, alignCopies } from './copies/align-copies.ts'
export { type Fingerprint, fingerprintOf } from './copies/fingerprint.ts'
export type { Media } from './media.ts'
export type { MediaRefusal } from './media-refusal.ts'
export { type DriverName, openMedia } from './open-media.ts'
export { pictureLook } from './picture-look.ts'
export type {
  AudioTrack,
  Colour,
  Playability,
  Probe,
  SubtitleTrack,
  UnplayableReason,
  VideoTrack,
} from './probe.ts'
export type { ShotReading, ShotReadingOrder } from './shot-reading.ts'
export type { Boundary, BoundaryKind } from './shots/boundary.ts'
export { detectFromFeatures, detectorVersion } from './shots/detect-from-features.ts'
export { type ShotParameters, usualParameters } from './shots/parameters.ts'
export type {
  Advance,
  EncodeJob,
  PlayableCopy,
  PlayableCopyOrder,
  StillRequest,
  StillsOrder,
} from './work.ts'
