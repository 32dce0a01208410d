/** A file of subtitles that was brought in for a part, in one language. */
export interface SubtitleTrack {
  id: string
  partId: string
  fileName: string
  /** As BCP 47 names it. */
  language: string
  /** In which the file was read. */
  encoding: string
  /** What has been done to the times of the file since: stretched by so much, then shifted. */
  stretch: number
  shiftMs: number
}

/** One line of it; lines may lie over each other, and two languages in one are two rows of its text. */
export interface Subtitle {
  id: string
  subtitleTrackId: string
  partId: string
  startMs: number
  endMs: number
  text: string
}
