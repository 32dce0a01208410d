import type { SubtitleTrack } from '../probe/probe.ts'

/** Tracks of subtitles that a file holds, from what the study keeps of it, which may be written by somebody else. */
export function subtitlesInside(kept: unknown): SubtitleTrack[] {
  const { subtitles } = (kept ?? {}) as { subtitles?: unknown }
  if (!Array.isArray(subtitles)) return []
  return subtitles.slice(0, 128).flatMap((one: Partial<SubtitleTrack> | null): SubtitleTrack[] => {
    const { streamIndex, codec, language, title } = one ?? {}
    if (!Number.isSafeInteger(streamIndex) || typeof codec !== 'string') return []
    return [{ streamIndex: streamIndex!, codec, language: textOf(language), title: textOf(title) }]
  })
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, 200) : null
}
