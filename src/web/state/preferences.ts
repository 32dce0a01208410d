import type { FilmListField } from '../../study/index.ts'
import { filmListFields } from '../../study/index.ts'
import type { Language } from '../../words/index.ts'
import { chooseLanguage, isLanguage } from '../../words/index.ts'
import type { LastCodes } from './marks/last-codes.ts'
import { lastCodesFrom } from './marks/last-codes.ts'
import type { TrackLooks } from './marks/track-looks.ts'
import { looksFrom } from './marks/track-looks.ts'

export type Theme = 'reading' | 'looking'
export type ThemeChoice = 'as-screen' | Theme
export type RailChoice = 'open' | 'folded'
export type CorpusView = 'cards' | 'table'
export type PaneFold = 'open' | 'folded'
export type RegionsChoice = 'shown' | 'hidden'
export type StillSize = 'small' | 'medium' | 'large'

/** What this person chose on this machine; no part of the study. */
export interface PreferencesState {
  language: Language
  theme: ThemeChoice
  stillSize: StillSize
  /** How much of the stage's width the contact sheet takes. */
  sheetShare: number
  /** How high the time line is, in pixels. */
  timelineHeight: number
  inspector: PaneFold
  corpusView: CorpusView
  /** How the rail stands where there is room for it. */
  rail: RailChoice
  tray: PaneFold
  /** Whether regions are drawn over the picture. */
  regions: RegionsChoice
  /** The set of codes of which one holds at a time; null where none is on. */
  runningSetId: string | null
  /** The codes marked last at the desk. */
  lastCodes: LastCodes
  /** How fast films are played. */
  speed: number
  /** Own keys by act, as `services/keys/own-keys.ts` writes them. */
  keys: Readonly<Record<string, string>>
  tracks: TrackLooks
  /** What columns of lists of films hold, by their names, as somebody has said. */
  filmColumns: Readonly<Record<string, FilmListField | null>>
}

export const sheetShares = { least: 0.18, usual: 0.36, most: 0.75 }
export const timelineHeights = { least: 96, usual: 176, most: 480 }

export const themeChoices: readonly ThemeChoice[] = ['as-screen', 'reading', 'looking']
export const railChoices: readonly RailChoice[] = ['open', 'folded']
export const corpusViews: readonly CorpusView[] = ['cards', 'table']
const regionsChoices: readonly RegionsChoice[] = ['shown', 'hidden']
const paneFolds: readonly PaneFold[] = ['open', 'folded']
export const stillSizes: readonly StillSize[] = ['small', 'medium', 'large']

type Kept = Partial<Record<keyof PreferencesState, unknown>>

/** Preferences from what was kept, whatever was kept: an unknown word falls back to the default. */
export function preferencesFrom(
  kept: string | null,
  preferredLanguages: readonly string[],
): PreferencesState {
  const { language, theme, stillSize, sheetShare, timelineHeight, corpusView, ...fold } = parsed(kept)
  return {
    language: isLanguage(language as string | null)
      ? (language as Language)
      : chooseLanguage(preferredLanguages),
    theme: oneOf(themeChoices, theme) ?? 'as-screen',
    stillSize: oneOf(stillSizes, stillSize) ?? 'medium',
    sheetShare: isWithin(sheetShares, sheetShare) ? sheetShare : sheetShares.usual,
    timelineHeight: isWithin(timelineHeights, timelineHeight) ? timelineHeight : timelineHeights.usual,
    inspector: oneOf(paneFolds, fold.inspector) ?? 'open',
    corpusView: oneOf(corpusViews, corpusView) ?? 'cards',
    rail: oneOf(railChoices, fold.rail) ?? 'open',
    tray: oneOf(paneFolds, fold.tray) ?? 'folded',
    regions: oneOf(regionsChoices, fold.regions) ?? 'shown',
    runningSetId: typeof fold.runningSetId === 'string' ? fold.runningSetId : null,
    lastCodes: lastCodesFrom(fold.lastCodes),
    speed: isWithin({ least: 0.25, most: 4 }, fold.speed) ? fold.speed : 1,
    keys: chordsIn(fold.keys),
    tracks: looksFrom(fold.tracks),
    filmColumns: columnsFrom(fold.filmColumns),
  }
}

export function preferred(state: PreferencesState, news: Partial<PreferencesState>): PreferencesState {
  return { ...state, ...news }
}

function parsed(kept: string | null): Kept {
  try {
    const value: unknown = JSON.parse(kept ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

function oneOf<Choice extends string>(choices: readonly Choice[], value: unknown): Choice | undefined {
  return choices.find(choice => choice === value)
}

function chordsIn(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  const isChord = ([, chord]: [string, unknown]) =>
    typeof chord === 'string' && chord !== '' && chord.length <= 40
  return Object.fromEntries(Object.entries(value).filter(isChord))
}

function isWithin({ least, most }: { least: number; most: number }, value: unknown): value is number {
  return typeof value === 'number' && value >= least && value <= most
}

function columnsFrom(value: unknown): Record<string, FilmListField | null> {
  if (typeof value !== 'object' || value === null) return {}
  const isKnown = (field: unknown) => field === null || filmListFields.some(known => known === field)
  return Object.fromEntries(Object.entries(value).filter(([, field]) => isKnown(field)))
}
