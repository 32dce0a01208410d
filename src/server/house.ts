import type { Result } from '../study/index.ts'
import type { Refusal } from '../words/index.ts'
import type { OpenStudy, Workbench } from '../workbench/index.ts'
import type { LiveFeed } from './live-feed.ts'
import type { TokenOf } from './tokens.ts'

/** A study that was opened before: where it lies, and what it was called then. */
export interface StudyOpened {
  folder: string
  name: string
  openedAt: string
}

/** A study that ships with the program, to begin one's own from. */
export interface BundledStudy {
  name: string
  title: string
  films: number
  codes: number
}

/** From what a study is begun: from nothing, from one that ships with the program, or from an archive on this machine. */
export type BegunFrom =
  | { kind: 'nothing'; title: string }
  | { kind: 'bundled'; name: string }
  | { kind: 'archive'; place: string; title: string }

/** Everything the routes work with, built once when the server starts. */
export interface House extends OpenStudy {
  feed: LiveFeed
  /** The calls that a command makes too. */
  workbench: Workbench
  /** Opens the study of the specimen films and says where it is; null in that study itself. */
  specimenStudy: ((from: string) => Promise<Result<string, Refusal>>) | null
  /** In the specimen study: the address of the study that it was opened from. */
  specimenOf: string | null
  /** Studies that this person has opened on this machine; null where none is opened from here. */
  otherStudies: {
    list: () => readonly StudyOpened[]
    open: (folder: string) => Promise<Result<string, Refusal>>
    bundled: () => readonly BundledStudy[]
    /** The folder in which this person's studies lie. */
    home: string
    /** Makes a study in the folder in which this person's studies lie, and opens it. */
    begin: (from: BegunFrom) => Promise<Result<string, Refusal>>
  } | null
  /** Folders whose films the picker may show; disks come and go. */
  roots: () => readonly string[]
  /** Lets pages and commands in, and commands add files from anywhere; known to the person who started the program. */
  key: string
  /** What a token lets another program do. */
  tokenOf: TokenOf
  webFolder: string
  /** The citation styles that come with the program. */
  stylesFolder: string
  noteFault: (where: string, cause: unknown) => void
}
