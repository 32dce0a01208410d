import type { Language } from '../../words/index.ts'
import { chooseLanguage, isLanguage } from '../../words/index.ts'

export type Theme = 'reading' | 'looking'
export type ThemeChoice = 'as-screen' | Theme
export type RailChoice = 'open' | 'folded'
export type CorpusView = 'cards' | 'table'
export type PaneFold = 'open' | 'folded'
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
}

export const sheetShares = { least: 0.18, usual: 0.36, most: 0.75 }
export const timelineHeights = { least: 96, usual: 176, most: 480 }

export const themeChoices: readonly ThemeChoice[] = ['as-screen', 'reading', 'looking']
export const railChoices: readonly RailChoice[] = ['open', 'folded']
export const corpusViews: readonly CorpusView[] = ['cards', 'table']
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

function isWithin({ least, most }: { least: number; most: number }, value: unknown): value is number {
  return typeof value === 'number' && value >= least && value <= most
}
