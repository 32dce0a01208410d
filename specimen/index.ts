import { makeFilm } from './make-film.ts'
import { nowEdit } from './now/edit.ts'
import type { SpecimenFilm } from './specimen-film.ts'
import { thenEdit } from './then/edit.ts'

export { type CodeKey, type SpecimenCode, specimenCodes } from './codes.ts'
export type {
  FrameSpan,
  SpecimenAudio,
  SpecimenFilm,
  SpecimenKey,
  SpecimenShot,
  SpecimenSymbol,
  SpecimenTitle,
  SpecimenTransition,
  SpecimenTruth,
} from './specimen-film.ts'

/** Two invented films of an invented town: fixtures with exact truth, evidence of nothing. */
export const specimenFilms: readonly SpecimenFilm[] = [
  makeFilm(
    {
      key: 'then',
      fileName: 'specimen-works-town-then.mp4',
      titles: [
        { language: 'zh-Hans', kind: 'original', text: '示例影片：厂城（昔）' },
        { language: 'zh-Latn', kind: 'transliterated', text: 'Shìlì yǐngpiàn: Chǎngchéng (xī)' },
        { language: 'en', kind: 'translated', text: 'Specimen: The Works Town, Then' },
      ],
      releaseDate: '1986',
    },
    thenEdit,
  ),
  makeFilm(
    {
      key: 'now',
      fileName: 'specimen-works-town-now.mp4',
      titles: [
        { language: 'zh-Hans', kind: 'original', text: '示例影片：厂城（今）' },
        { language: 'zh-Latn', kind: 'transliterated', text: 'Shìlì yǐngpiàn: Chǎngchéng (jīn)' },
        { language: 'en', kind: 'translated', text: 'Specimen: The Works Town, Now' },
      ],
      releaseDate: '2004',
    },
    nowEdit,
  ),
]
