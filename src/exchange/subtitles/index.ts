export type { TextEncoding } from './decode-text.ts'
export type { ReadSubtitles, SubtitleChoices, SubtitleFileRefusal } from './read-subtitles.ts'
export { readSubtitles } from './read-subtitles.ts'
export type { SubtitleForm, SubtitleMisfit } from './subtitle-file.ts'
