import type { Change, ChangeEntry } from './change.ts'
import { removed } from './change.ts'
import type { Film, MediaFile, Part, Version } from './film.ts'
import type { Anchor } from './likeness.ts'
import type { Mark } from './mark.ts'
import type { LookedThrough, Pass } from './pass.ts'
import type { ChosenStill, Scene } from './scene.ts'
import type { BoundaryDecision, Shot } from './shot.ts'

/** A film with all that hangs on it. */
export interface FilmBelongings {
  film: Film
  versions: Version[]
  parts: Part[]
  files: MediaFile[]
  shots: Shot[]
  decisions: BoundaryDecision[]
  scenes: Scene[]
  stills: ChosenStill[]
  anchors: Anchor[]
  passes: Pass[]
  lookedThrough: LookedThrough[]
  marks: Mark[]
}

/** Takes a film out of the study with all that hangs on it, leaves first, so that it can come back whole. */
export function removeFilm(all: FilmBelongings): Change {
  const entries: ChangeEntry[][] = [
    all.marks.map(record => removed('mark', record)),
    all.lookedThrough.map(record => removed('lookedThrough', record)),
    all.passes.map(record => removed('pass', record)),
    all.scenes.map(record => removed('scene', record)),
    all.stills.map(record => removed('chosenStill', record)),
    all.anchors.map(record => removed('anchor', record)),
    all.shots.map(record => removed('shot', record)),
    all.decisions.map(record => removed('boundaryDecision', record)),
    all.files.map(record => removed('file', record)),
    all.parts.map(record => removed('part', record)),
    all.versions.map(record => removed('version', record)),
    [removed('film', all.film)],
  ]
  return entries.flat()
}
