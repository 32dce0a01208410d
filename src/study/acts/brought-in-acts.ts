import type { KnownSheetMappings } from '../foreign/keep-sheet-mapping.ts'
import { keepSheetMapping, removeSheetMapping } from '../foreign/keep-sheet-mapping.ts'
import type { SheetReading } from '../foreign/sheet-mapping.ts'
import type { KnownSubtitles } from '../subtitles/edit-subtitles.ts'
import { nameSubtitleLanguage, removeSubtitles, retimeSubtitles } from '../subtitles/edit-subtitles.ts'
import type { ActFamily } from './act-family.ts'

export interface KnownSubtitlesOfPart extends KnownSubtitles {
  endMs: number
}

export type SubtitleAct =
  | { kind: 'remove-subtitles'; partId: string; trackId: string }
  | { kind: 'shift-subtitles'; partId: string; trackId: string; byMs: number }
  /** The times of the film by those of the file: 25 / 23.976 where the file is of a copy that runs at 25. */
  | { kind: 'stretch-subtitles'; partId: string; trackId: string; by: number }
  | { kind: 'name-subtitle-language'; partId: string; trackId: string; language: string }

/** Subtitles are taken back by themselves: no undo of marks may reach into a file that was brought in. */
export const subtitleActs: ActFamily<SubtitleAct, KnownSubtitlesOfPart> = {
  area: 'subtitles',
  ground: 'part',
  place: {
    'remove-subtitles': (known, { trackId }) => removeSubtitles(known, trackId),
    'shift-subtitles': (known, { trackId, byMs: shiftMs }) =>
      retimeSubtitles(known, trackId, { stretch: 1, shiftMs, endMs: known.endMs }),
    'stretch-subtitles': (known, { trackId, by: stretch }) =>
      retimeSubtitles(known, trackId, { stretch, shiftMs: 0, endMs: known.endMs }),
    'name-subtitle-language': (known, { trackId, language }) =>
      nameSubtitleLanguage(known, trackId, language),
  },
}

export type SheetAct =
  | { kind: 'keep-sheet-mapping'; mapping: { id: string; name: string; reading: SheetReading } }
  | { kind: 'remove-sheet-mapping'; sheetMappingId: string }

/** Acts on how tables are read that come in again and again. */
export const sheetActs: ActFamily<SheetAct, KnownSheetMappings> = {
  area: 'corpus',
  ground: 'study',
  place: {
    'keep-sheet-mapping': (known, { mapping }) => keepSheetMapping(known, mapping),
    'remove-sheet-mapping': (known, { sheetMappingId }) => removeSheetMapping(known, sheetMappingId),
  },
}
