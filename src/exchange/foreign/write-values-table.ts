import type { OutTrack } from './tracks-of-marks.ts'

/**
 * What was chosen on one track, a line for each annotation: first and last millisecond and the values, divided by tabs, as
 * the AdA project publishes them.
 */
export function writeValuesTable(tracks: readonly OutTrack[]): string {
  const annotations = tracks
    .flatMap(track => track.annotations)
    .sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)
  const lines = annotations.map(
    ({ startMs, endMs, content }) => `${startMs}\t${endMs}\t${content.replace(/[\t\r\n]+/g, ' ')}`,
  )
  return ['StartTime\tEndTime\tValue', ...lines].map(line => `${line}\n`).join('')
}
