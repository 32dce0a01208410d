import { unhurriedKinds } from '../store/index.ts'
import { digestFile } from './digest-file.ts'
import { drawScrubStills } from './draw-scrub-stills.ts'
import { findShots } from './find-shots.ts'
import { importForeign } from './foreign/import-foreign.ts'
import { importCorpus } from './import-corpus.ts'
import { makeClips } from './make-clips.ts'
import { makePlayableCopy } from './make-playable-copy.ts'
import { makeSpecimen } from './make-specimen.ts'
import { measureShots } from './measure-shots.ts'
import { readWriting } from './read-writing.ts'
import { takeInFilm } from './take-in-film.ts'
import type { TaskWork } from './task-kinds.ts'

/** What is done for each kind of task. */
export const works: Record<string, TaskWork> = {
  'take-in-film': takeInFilm,
  'find-shots': (effects, run) => findShots(effects, run, (run.task.payload as { fileId: string }).fileId),
  'make-specimen': makeSpecimen,
  'digest-file': digestFile,
  'draw-scrub-stills': drawScrubStills,
  'import-corpus': importCorpus,
  'import-foreign': importForeign,
  'measure-shots': measureShots,
  'read-writing': readWriting,
  'make-playable-copy': makePlayableCopy,
  'make-clips': makeClips,
}

/** What somebody waits for. */
export const hurriedKinds: readonly string[] = Object.keys(works).filter(
  kind => !unhurriedKinds.includes(kind),
)
