import { useEffect, useMemo, useState } from 'react'
import { quotedLine } from '../../essay/index.ts'
import type { SetSourcesAnswer } from '../../server/contracts/index.ts'
import type { Essay, StyleName } from '../../study/index.ts'
import { itemsOfPlate, msToFrame, standingFrame, textOf, titleFor } from '../../study/index.ts'
import { clockTime, timeCode, wordsIn } from '../../words/index.ts'
import type { CitedPlace } from '../services/sources/source-reader.ts'
import { useDialogueLines } from '../stage/dialogue/use-dialogue-lines.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { useReadings } from '../stage/readings/use-readings.ts'
import { useSources } from '../stage/sources/use-sources.ts'
import { stillAddress } from '../stage/stills/still-address.ts'
import { filmById, filmOfPart } from '../state/films.ts'
import { useAppState, useFilms, useServices, useWords } from '../use-app.ts'
import type { Shown } from './editor/shown.ts'
import type { KnownPart } from './known-parts.ts'
import { useKnownParts } from './known-parts.ts'
import { useCited } from './use-cited.ts'
import { usePictures } from './use-pictures.ts'

const mostStills = 6

/** What things in the text of an essay look like and are called, in the style of its references. */
export function useShown(essay: Essay, style: StyleName): Shown {
  const { essay: words, quoted } = useWords()
  const films = useFilms()
  const titleOf = useTitleOf()
  const partOf = useKnownParts()
  const { plates, plateItems } = useReadings()
  const kept = useAppState(state => state.keptFindings.list)
  const { sources } = useSources()
  const named = useNamed(style)
  const pictureOf = usePictures()
  const cited = useCited(essay, style)
  const lineOf = useDialogueLines()
  return useMemo((): Shown => {
    const titleOfPart = (partId: string) => titleOf(filmOfPart(films, partId)?.film)
    return {
      still: ({ partId, startMs, endMs }) => {
        const part = partOf(partId)
        return {
          said: words.stillOf({ film: titleOfPart(partId), time: timeIn(part, startMs) }),
          address: addressOf(part, { startMs, endMs }, 'picture'),
        }
      },
      plate: plateId => {
        const plate = plates.find(({ id }) => id === plateId)
        const stills = itemsOfPlate(plateItems, plateId).slice(0, mostStills)
        return {
          said: plate ? words.plateOf(plate.name) : `${words.plate}: ${words.gone}`,
          stills: stills.flatMap(item => addressOf(partOf(item.partId), item, 'comparison') ?? []),
        }
      },
      chart: (findingId, inLanguage) => {
        const finding = kept?.find(({ id }) => id === findingId)
        if (!finding) return { said: words.chart, drawing: null, sentences: [words.gone] }
        const sentences = finding.said[inLanguage].split('\n').slice(0, 3)
        return { said: words.chart, drawing: pictureOf(finding, inLanguage), sentences }
      },
      cite: ({ sourceId, locator }) => {
        const source = sources.find(({ id }) => id === sourceId)
        if (!source) return `[${words.gone}]`
        return withLocator(named.get(sourceId) ?? `(${textOf(source.item, 'title')})`, locator)
      },
      film: ({ filmId, stretch }, inLanguage) => {
        const card = filmById(films, filmId)
        if (!card) return `[${words.gone}]`
        const own = wordsIn(inLanguage)
        const title = titleFor(card.film, inLanguage) || titleOf(card.film)
        if (!stretch)
          return cited.film({ filmId, title, place: {} }, inLanguage) ?? own.essay.citedFilm(title)
        const part = partOf(stretch.partId)
        const shot = shotNumberOf(part, stretch)
        const place = placeCited(part, stretch, shot)
        const said = shot === null ? timeIn(part, stretch.startMs) : own.publication.shotNumber(shot)
        const named = place && cited.film({ filmId, title, place }, inLanguage)
        return named ?? own.essay.citedShot({ film: title, shot: said })
      },
      citedPlate: (plateId, inLanguage) => {
        const plate = plates.find(({ id }) => id === plateId)
        if (!plate) return `[${words.gone}]`
        return cited.plate(plate) ?? wordsIn(inLanguage).essay.citedPlate(plate.name)
      },
      dialogue: ({ partId, lineId, isRead }, inLanguage) => {
        const line = lineOf(partId, lineId)
        if (!line) return null
        const card = filmOfPart(films, partId)
        const parts = card?.parts ?? []
        const at = parts.findIndex(({ id }) => id === partId)
        const own = wordsIn(inLanguage)
        const film = card ? titleFor(card.film, inLanguage) || titleOf(card.film) : ''
        const part = parts.length > 1 ? own.publication.films.part(at + 1, parts[at]!.name) : ''
        const where = { film, part, startMs: line.startMs }
        return {
          ...quotedLine(line, { isRead, where, words: own }),
          canBeRead: line.pinyin !== '',
        }
      },
      caption: words.caption,
      note: words.note,
      asWritten: words.asWritten,
      noLine: quoted.none,
      withPinyin: quoted.withPinyin,
    }
  }, [
    words,
    quoted,
    films,
    titleOf,
    partOf,
    plates,
    plateItems,
    kept,
    pictureOf,
    sources,
    named,
    cited,
    lineOf,
  ])
}

export function timeIn(part: KnownPart | undefined, ms: number): string {
  return part?.clock ? timeCode(part.clock, msToFrame(part.clock, ms)) : clockTime(Math.floor(ms / 1000))
}

/** A place as a publication says it; null while nothing is known of its part. */
function placeCited(
  part: KnownPart | undefined,
  { partId, startMs, endMs }: { partId: string; startMs: number; endMs: number },
  shot: number | null,
): CitedPlace | null {
  if (!part) return null
  if (endMs > startMs) return { partId, startMs, endMs, ...(shot !== null && { shot }) }
  return { partId, startMs, ...(part.clock && { frame: msToFrame(part.clock, startMs) }) }
}

/** Which shot a stretch is, from 1; null of one that begins or ends elsewhere. */
function shotNumberOf(
  part: KnownPart | undefined,
  { startMs, endMs }: { startMs: number; endMs: number },
): number | null {
  const at = part?.shotStartsMs.indexOf(startMs) ?? -1
  if (at < 0 || endMs === startMs) return null
  const next = part!.shotStartsMs[at + 1]
  return next === undefined || next === endMs ? at + 1 : null
}

/** Where the still lies that stands for a stretch: of one frame that frame itself. */
export function addressOf(
  part: KnownPart | undefined,
  { startMs, endMs }: { startMs: number; endMs: number },
  place: 'cell' | 'comparison' | 'picture',
): string | null {
  if (!part?.clock || !part.fileId) return null
  const first = msToFrame(part.clock, startMs)
  const isOne = endMs <= startMs || msToFrame(part.clock, Math.max(startMs, endMs - 1)) === first
  const frame = isOne ? first : standingFrame(part.clock, { startMs, endMs }, part.stills)
  return stillAddress(part.fileId, frame, { place })
}

function withLocator(named: string, locator: string): string {
  if (locator === '') return named
  const [, inside, end] = /^(.*?)([)）.]*)$/su.exec(named)!
  return `${inside}, ${locator}${end}`
}

/** Each source as it is named in a text, in a style. */
function useNamed(style: StyleName): ReadonlyMap<string, string> {
  const { sources: reader } = useServices()
  const sources = useAppState(state => state.sources.sources)
  const [set, setSet] = useState<SetSourcesAnswer['set']>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked anew when the list is another.
  useEffect(() => {
    let isWanted = true
    void reader.set(style).then(answer => isWanted && answer.ok && setSet(answer.value.set))
    return () => {
      isWanted = false
    }
  }, [sources, style, reader])
  return useMemo(
    () => new Map(set.map(({ sourceId, named }) => [sourceId, named.replace(/<[^>]*>/g, '')])),
    [set],
  )
}
