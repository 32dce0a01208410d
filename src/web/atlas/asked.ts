import type { FilmDateKind, PlacesAsked } from '../../findings/index.ts'
import { filmDateKinds } from '../../findings/index.ts'
import type { PlacingHow, View } from '../../study/index.ts'
import { placingHows, views } from '../../study/index.ts'
import type { Asked } from '../state/address.ts'

/** What of the atlas is open, as its address says it. */
export interface AtlasAsked {
  size?: string | undefined
  how?: string | undefined
  view?: string | undefined
  /** Which of the dates the years are of. */
  by?: string | undefined
  first?: Asked | undefined
  last?: Asked | undefined
  periods?: string | undefined
  /** `table`: not drawn. */
  map?: string | undefined
  time?: string | undefined
  /** The event at which the time line opens. */
  event?: string | undefined
}

export const sizes = ['films', 'time', 'scenes'] as const
export type Size = (typeof sizes)[number]

const oneOf = <Name extends string>(names: readonly Name[], asked: string | undefined): Name | null =>
  names.find(name => name === asked) ?? null

export const sizeAsked = ({ size }: AtlasAsked): Size => oneOf(sizes, size) ?? 'films'
export const howAsked = ({ how }: AtlasAsked): PlacingHow | null => oneOf(placingHows, how)
export const viewAsked = ({ view }: AtlasAsked): View | null => oneOf(views, view)
export const dateAsked = ({ by }: { by?: string | undefined }): FilmDateKind =>
  oneOf(filmDateKinds, by) ?? 'release'

/** The years that are asked for, inside those there are; null where all are. */
export function yearsAsked(
  { first, last }: AtlasAsked,
  all: { fromYear: number; toYear: number },
): { fromYear: number; toYear: number } | null {
  const within = (asked: Asked | undefined, other: number) =>
    typeof asked === 'number' ? Math.min(all.toYear, Math.max(all.fromYear, asked)) : other
  const [fromYear, toYear] = [within(first, all.fromYear), within(last, all.toYear)]
  return (fromYear === all.fromYear && toYear === all.toYear) || fromYear > toYear
    ? null
    : { fromYear, toYear }
}

export function placesAsked(
  asked: AtlasAsked,
  years: { fromYear: number; toYear: number } | null,
): PlacesAsked {
  const date = years && { by: dateAsked(asked), ...years }
  return { how: howAsked(asked), view: viewAsked(asked), date }
}
