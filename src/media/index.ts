export { type Alignment, type AlignmentRefusal, alignCopies } from './copies/align-copies.ts'
export { type Fingerprint, fingerprintOf } from './copies/fingerprint.ts'
export { fileFacts } from './files/file-facts.ts'
export { LookIndex } from './looks/look-index.ts'
export { pictureLook } from './looks/picture-look.ts'
export type { CameraKind, CameraMovement } from './measurements/camera-movement.ts'
export {
  lookOfSpan,
  measurementProcedure,
  measureSpan,
  type SpanMeasurements,
  silenceLevel,
} from './measurements/measure-span.ts'
export type { MeasuredSpan } from './measurements/measured-span.ts'
export type { MeasurementSeries } from './measurements/measurement-series.ts'
export { unpackSeries } from './measurements/series-bytes.ts'
export type { SoundLevels } from './measurements/sound-levels.ts'
export type { Media } from './media.ts'
export type { MediaRefusal } from './media-refusal.ts'
export { findOptionalPackage, listModels, type ModelsAtHand } from './models/list-models.ts'
export { readWriting, writingReaderName } from './models/writing-reader.ts'
export { type DriverName, openMedia } from './open-media.ts'
export { isMisplacedByBrowsers } from './probe/playability.ts'
export type {
  AudioTrack,
  Colour,
  Playability,
  Probe,
  SubtitleTrack,
  UnplayableReason,
  VideoTrack,
} from './probe/probe.ts'
export { detectorInUse } from './reading/read-shots-by-network.ts'
export type { ShotReading, ShotReadingOrder } from './reading/shot-reading.ts'
export type { Boundary, BoundaryKind } from './shots/boundary.ts'
export { detectFromFeatures, detectorVersion } from './shots/detect-from-features.ts'
export { type ShotParameters, usualParameters } from './shots/parameters.ts'
export { standBehind } from './threads/stand-behind.ts'
export type { WordsInside } from './tracks/read-words-inside.ts'
export { subtitlesInside } from './tracks/subtitles-inside.ts'
export type {
  Advance,
  ClipOrder,
  EncodeJob,
  PlayableCopy,
  PlayableCopyOrder,
  StillRequest,
  StillsOrder,
} from './work.ts'
