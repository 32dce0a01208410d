import { several } from '../amounts.ts'

interface LinesCounts {
  films: number
  shots: number
  annotations: number
  codedSpans: number
}

const misfits = {
  specimens: (count: number) => `${several(count, 'specimen is', 'specimens are')} not in it.`,
  'parts-joined': (count: number) =>
    `${several(count, 'film has', 'films have')} several parts; they follow one another in one time.`,
  titles: (count: number) =>
    `${several(count, 'further title', 'further titles')} of films: only one is in it.`,
  people: (count: number) =>
    `${several(count, 'further person', 'further people')} of films: only one director of each is in it.`,
  dates: (count: number) =>
    `Of ${several(count, 'film', 'films')} dates are not in it, or only the year of release.`,
  periodisations: (count: number) => `${several(count, 'periodisation is', 'periodisations are')} not in it.`,
  'period-dates': (count: number) =>
    `Of ${several(count, 'period', 'periods')} only the films are in it, not where ${count === 1 ? 'it begins and ends' : 'they begin and end'}.`,
  codes: (count: number) =>
    `Of ${several(count, 'code', 'codes')} only one name is in it: no other language, definition, kind or place in the codebook.`,
  'codes-unused': (count: number) =>
    `${several(count, 'code', 'codes')} that nobody marked or looked for: not in it.`,
  'coders-unused': (count: number) =>
    `${several(count, 'coder', 'coders')} without marks or passes: not in it.`,
  aspects: (count: number) => `${several(count, 'aspect is', 'aspects are')} not in it.`,
  contradictions: (count: number) => `${several(count, 'contradiction is', 'contradictions are')} not in it.`,
  transitions: (count: number) =>
    `${several(count, 'shot comes', 'shots come')} in by another transition than a cut; in it all are cuts.`,
  scenes: (count: number) =>
    `${several(count, 'scene or sequence is', 'scenes and sequences are')} not in it.`,
  passes: (count: number) =>
    `Of ${several(count, 'pass', 'passes')} it is not in it by which plan, whether by playing, and when finished.`,
  training: (count: number) =>
    `${several(count, 'mark', 'marks')} of passes to learn in: not in it, as in no finding.`,
  seen: (count: number) =>
    `${several(count, 'time', 'times')} a coder was shown another’s marks: not in it, so that agreement takes the coding for blind.`,
  memos: (count: number) => `Of ${several(count, 'mark', 'marks')} memos are not in it.`,
  values: (count: number) => `Of ${several(count, 'mark', 'marks')} values of aspects are not in it.`,
  positions: (count: number) => `Of ${several(count, 'mark', 'marks')} positions are not in it.`,
  connotations: (count: number) => `Of ${several(count, 'mark', 'marks')} connotations are not in it.`,
  regions: (count: number) => `${several(count, 'region is', 'regions are')} not in it.`,
  readings: (count: number) => `${several(count, 'reading is', 'readings are')} not in it.`,
  links: (count: number) => `${several(count, 'link is', 'links are')} not in it.`,
  notes: (count: number) => `${several(count, 'memo', 'memos')} of the notebook: not in it.`,
  subtitles: (count: number) => `${several(count, 'line', 'lines')} of subtitles: not in it.`,
  dialogue: (count: number) => `${several(count, 'line', 'lines')} of dialogue: not in it.`,
  measurements: (count: number) =>
    `${several(count, 'set of measurements is', 'sets of measurements are')} not in it.`,
  files: (count: number) => `${several(count, 'film file is', 'film files are')} not named in it.`,
  plates: (count: number) => `${several(count, 'plate is', 'plates are')} not in it.`,
  sources: (count: number) =>
    `${several(count, 'source or excerpt is', 'sources and excerpts are')} not in it.`,
  places: (count: number) => `${several(count, 'place or event is', 'places and events are')} not in it.`,
  facts: (count: number) => `${several(count, 'fact is', 'facts are')} not in it.`,
  findings: (count: number) =>
    `${several(count, 'kept finding or focal symbol is', 'kept findings and focal symbols are')} not in it.`,
  queries: (count: number) => `${several(count, 'saved query is', 'saved queries are')} not in it.`,
  essays: (count: number) => `${several(count, 'essay is', 'essays are')} not in it.`,
  rest: (count: number) =>
    `${several(count, 'further record is', 'further records are')} not in it (sets of codes, plans, the tray and the like).`,
}

/** A study that goes out as corpus JSON Lines, and what these do not hold. */
export const lines = {
  written: (file: string, { films, shots, annotations, codedSpans }: LinesCounts) =>
    `${several(films, 'film', 'films')} with ${several(shots, 'shot', 'shots')}, ${several(annotations, 'mark', 'marks')} and ${several(codedSpans, 'coded span', 'coded spans')} written into ${file}.`,
  misfit: ({ kind, count }: { kind: keyof typeof misfits; count: number }) => misfits[kind](count),
}

export type LinesWords = typeof lines
