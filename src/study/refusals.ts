import type { CodeSetRefusal } from './codebook/edit-code-sets.ts'
import type { CodebookRefusal } from './codebook/edit-codebook.ts'
import type { ContradictionRefusal } from './codebook/edit-contradictions.ts'
import type { CodingRefusal } from './coding/code-film.ts'
import type { CopyRefusal } from './copies/take-as-copy.ts'
import type { EditedMeanwhile } from './edit-record.ts'
import type { FilmRefusal } from './films/edit-film.ts'
import type { PeriodisationRefusal } from './periods/divide-films.ts'
import type { ProfileRefusal } from './profile/edit-study.ts'
import type { SceneRefusal } from './scenes/edit-scenes.ts'
import type { NoProposal } from './scenes/propose-scenes.ts'
import type { ShotRefusal } from './shots/correct-shots.ts'
import type { TrayRefusal } from './tray/fill-tray.ts'

/** Everything that keeps an act from being done to a study, by whichever family of acts. */
export type StudyRefusal =
  | CodebookRefusal
  | CodeSetRefusal
  | CodingRefusal
  | ContradictionRefusal
  | CopyRefusal
  | EditedMeanwhile
  | FilmRefusal
  | PeriodisationRefusal
  | ProfileRefusal
  | NoProposal
  | SceneRefusal
  | ShotRefusal
  | TrayRefusal
