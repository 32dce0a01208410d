import type { Clipboard } from './clipboard.ts'
import type { CodingReader } from './coding-reader.ts'
import type { DetectionAsker } from './detection-asker.ts'
import type { Downloads } from './downloads.ts'
import type { ClaimReader } from './essays/claim-reader.ts'
import type { FilmListBringer } from './films/film-list-bringer.ts'
import type { ForeignBringer } from './films/foreign-bringer.ts'
import type { Finder } from './finder.ts'
import type { FindingAsker } from './finding-asker.ts'
import type { FolderReader } from './folder-reader.ts'
import type { MeasurementAsker } from './measurement-asker.ts'
import type { MomentKeeper } from './moment-keeper.ts'
import type { Outbox } from './outbox.ts'
import type { QuestionAsker } from './question-asker.ts'
import type { Shortcuts } from './shortcuts.ts'
import type { ShotListTrader } from './shot-list-trader.ts'
import type { SourceReader } from './sources/source-reader.ts'
import type { StillFetcher } from './still-fetcher.ts'
import type { StudyOpener } from './study-opener.ts'
import type { StudyReader } from './study-reader.ts'
import type { SubtitleBringer } from './subtitles/subtitle-bringer.ts'
import type { TaskWatcher } from './task-watcher.ts'
import type { Uploads } from './uploads.ts'
import type { WritingReader } from './writing-reader.ts'

/** Whom the screens may ask to do something. Built once, in `main.tsx`. */
export interface Services {
  claims: ClaimReader
  clipboard: Clipboard
  coding: CodingReader
  detection: DetectionAsker
  downloads: Downloads
  filmLists: FilmListBringer
  foreign: ForeignBringer
  finder: Finder
  finding: FindingAsker
  folders: FolderReader
  measurements: MeasurementAsker
  moments: MomentKeeper
  outbox: Outbox
  questions: QuestionAsker
  reader: StudyReader
  shortcuts: Shortcuts
  shotLists: ShotListTrader
  sources: SourceReader
  stills: StillFetcher
  studies: StudyOpener
  subtitles: SubtitleBringer
  tasks: TaskWatcher
  uploads: Uploads
  writing: WritingReader
}
