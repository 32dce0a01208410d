import type { Result } from '../study/index.ts'
import type { AlignmentAnswer, AlignmentCall, SeenFilm } from './copies/alignment-thread.ts'
import type { Driver } from './driver/driver.ts'
import { encodeFilm } from './encoding/encode-film.ts'
import { writeClip } from './encoding/write-clip.ts'
import { writePlayableCopy } from './encoding/write-playable-copy.ts'
import { contentDigest, quickDigest } from './files/content-digest.ts'
import { type MeasuringOrder, measureFilm } from './measurements/measure-film.ts'
import type { MeasuredSpan } from './measurements/measured-span.ts'
import type { SoundLevels } from './measurements/sound-levels.ts'
import type { SpanAnswer, SpanCall } from './measurements/span-thread.ts'
import type { MediaRefusal } from './media-refusal.ts'
import type { Probe } from './probe/probe.ts'
import { probeFilm } from './probe/probe-film.ts'
import { readShotsByBest } from './reading/read-shots-by-network.ts'
import type { ShotReading, ShotReadingOrder } from './reading/shot-reading.ts'
import { ThreadCaller } from './threads/thread-caller.ts'
import type { WordsInside } from './tracks/read-words-inside.ts'
import { readWordsInside } from './tracks/read-words-inside.ts'
import type {
  ClipOrder,
  Doing,
  DoingWithKnown,
  EncodeJob,
  PlayableCopy,
  PlayableCopyOrder,
  StillsOrder,
} from './work.ts'

/** Everything the program does with film files. Every path is a file that may be hostile. */
export interface Media {
  name: 'ffmpeg' | 'node-av'
  version: string
  probe(path: string, doing?: Doing): Promise<Result<Probe, MediaRefusal>>
  /** One of the tracks of subtitles that the probe names, packet by packet. */
  readWordsInside(
    path: string,
    order: DoingWithKnown & { streamIndex: number },
  ): Promise<Result<WordsInside, MediaRefusal>>
  readShots(path: string, order?: ShotReadingOrder): Promise<Result<ShotReading, MediaRefusal>>
  /** The series that any stretch of the film can be measured from, as bytes; see `unpackSeries`. */
  measureFilm(path: string, order?: MeasuringOrder): Promise<Result<Uint8Array, MediaRefusal>>
  /** Measures stretches in a thread, from a kept series; null where there is none that this version can read. */
  measureSpans(seriesPath: string, spans: MeasuredSpan[]): Promise<SpanAnswer | null>
  /** How loud the film is from piece to piece, from a kept series; null where there is none or it has no sound. */
  soundLevels(seriesPath: string): Promise<SoundLevels | null>
  /** How the first film's time becomes the second's, found in a thread; null where one was never looked through. */
  alignFilms(from: SeenFilm, to: SeenFilm): Promise<AlignmentAnswer>
  writeStills(path: string, order: StillsOrder): Promise<Result<null, MediaRefusal>>
  encodeFilm(job: EncodeJob): Promise<Result<null, MediaRefusal>>
  /** In H.264 and AAC, in square pixels, sound in step: exactly the frames that are asked for, or a refusal. */
  writeClip(path: string, order: ClipOrder): Promise<Result<null, MediaRefusal>>
  writePlayableCopy(path: string, order: PlayableCopyOrder): Promise<Result<PlayableCopy, MediaRefusal>>
  contentDigest: typeof contentDigest
  quickDigest: typeof quickDigest
}

export function mediaFrom(driver: Driver): Media {
  const spans = new ThreadCaller<SpanCall, SpanAnswer | SoundLevels | null>('measurements/span-thread')
  const alignments = new ThreadCaller<AlignmentCall, AlignmentAnswer>('copies/alignment-thread')
  return {
    name: driver.name,
    version: driver.version,
    probe: (path, doing = {}) => probeFilm(driver, path, doing.signal),
    readWordsInside: (path, order) => readWordsInside(driver, path, order),
    readShots: (path, order = {}) => readShotsByBest(driver, path, order),
    measureFilm: (path, order = {}) => measureFilm(driver, path, order),
    measureSpans: async (seriesPath, wanted) =>
      (await spans.call({ seriesPath, spans: wanted })) as SpanAnswer | null,
    soundLevels: async seriesPath => (await spans.call({ seriesPath, sound: true })) as SoundLevels | null,
    alignFilms: (from, to) => alignments.call({ from, to }),
    writeStills: async (path, order) => {
      const probed = await probeFilm(driver, path, order.signal, order.known)
      return probed.ok ? driver.writeStills({ ...order, path, probe: probed.value }) : probed
    },
    encodeFilm: job => encodeFilm(driver, job),
    writeClip: (path, order) => writeClip(driver, path, order),
    writePlayableCopy: (path, order) => writePlayableCopy(driver, path, order),
    contentDigest,
    quickDigest,
  }
}
