import { useMemo } from 'react'
import { readCode, readLine, readNumber, readStill, sayMeasured } from '../../essay/index.ts'
import type { EvidenceTarget, Pass, Seen } from '../../study/index.ts'
import { codeName, textOf } from '../../study/index.ts'
import type { NumberName } from '../../words/index.ts'
import { useCodes, useContradictions } from '../stage/codes/use-codes.ts'
import { useShownQueries } from '../stage/finding/use-shown-queries.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { useReadings } from '../stage/readings/use-readings.ts'
import { useSources } from '../stage/sources/use-sources.ts'
import { useWorld } from '../stage/world/use-world.ts'
import { filmById, filmOfPart } from '../state/films.ts'
import { useAppState, useFilms, useWords } from '../use-app.ts'
import { useKnownParts } from './known-parts.ts'
import { nameOfFinding } from './name-of-finding.ts'
import { addressOf, timeIn } from './use-shown.ts'

export interface NamedTarget {
  name: string
  facts: string
  address: string | null
}

/**
 * What evidence is called here; of what is not known on this page what was seen of it when it was checked, and else only
 * its kind is said.
 */
export function useTargetNames(
  passes: readonly Pass[],
): (target: EvidenceTarget, seen?: Seen) => NamedTarget {
  const { evidence: words, claiming, essay: said, kept: numbers, questions } = useWords()
  const language = useAppState(state => state.preferences.language)
  const films = useFilms()
  const titleOf = useTitleOf()
  const partOf = useKnownParts()
  const { plates, memos, mediations } = useReadings()
  const { sources, excerpts } = useSources()
  const { events, places } = useWorld()
  const queries = useShownQueries()
  const kept = useAppState(state => state.keptFindings.list)
  const coding = useAppState(state => state.coding)
  const parts = useAppState(state => state.parts)
  const coders = useAppState(state => state.codebook.coders)
  const codes = useCodes()
  const contradictions = useContradictions()
  const marks = useMemo(() => byId(Object.values(coding).flatMap(({ marks: own }) => own)), [coding])
  const scenes = useMemo(() => byId(Object.values(parts).flatMap(({ shownScenes }) => shownScenes)), [parts])
  return useMemo(() => {
    const titleOfFilm = (filmId: string) => titleOf(filmById(films, filmId)?.film)
    const codeOf = (id: string) => {
      const code = codes.find(one => one.id === id)
      return code ? codeName(code, language) : id
    }
    const span = ({ partId, startMs, endMs }: { partId: string; startMs: number; endMs: number }) => {
      const part = partOf(partId)
      return {
        name: titleOf(filmOfPart(films, partId)?.film),
        facts: timeIn(part, startMs),
        address: addressOf(part, { startMs, endMs }, 'cell'),
      }
    }
    /** Named by itself, with its film and time beside it. */
    const inTime = (stretch: Parameters<typeof span>[0], name: string, what: EvidenceTarget['what']) => {
      const { name: film, facts, address } = span(stretch)
      return { name: name || film, facts: `${words.targets[what]} · ${film}, ${facts}`, address }
    }
    const record = (id: string, what: EvidenceTarget['what']): Partial<NamedTarget> | undefined => {
      const found = <One extends { id: string }>(list: readonly One[]) => list.find(one => one.id === id)
      switch (what) {
        case 'plate':
          return { name: found(plates)?.name ?? '' }
        case 'memo':
          return { name: found(memos)?.text.slice(0, 80) ?? '' }
        case 'mediation': {
          const one = found(mediations)
          const contradiction = contradictions.find(({ id: of }) => of === one?.contradictionId)
          return one && { name: titleOfFilm(one.filmId), facts: contradiction?.names[language] ?? '' }
        }
        case 'source': {
          const one = found(sources)
          return one && { name: textOf(one.item, 'title') }
        }
        case 'excerpt':
          return { name: found(excerpts)?.quotation.slice(0, 80) ?? '' }
        case 'event':
          return { name: found(events)?.names[language] ?? '' }
        case 'place':
          return { name: found(places)?.names[language] ?? '' }
        case 'pass': {
          const one = found(passes)
          const coder = coders.length > 1 && coders.find(({ id: of }) => of === one?.coderId)?.name
          return (
            one && {
              name: claiming.passOf({ film: titleOfFilm(one.filmId), codes: one.codeIds.map(codeOf) }),
              ...(coder && { facts: `${words.targets.pass} · ${coder}` }),
            }
          )
        }
        case 'scene': {
          const scene = scenes.get(id)
          return scene && inTime(scene, scene.name, what)
        }
        case 'mark': {
          const mark = marks.get(id)
          return mark && inTime(mark, codeOf(mark.codeId), what)
        }
        default:
          return undefined
      }
    }
    /** Of what lies in time and is not known here, as it was seen. */
    const asSeen = (what: EvidenceTarget['what'], seen: Seen | undefined) => {
      const stretch = readStill(seen?.stills?.[0] ?? '')
      const code = readCode(seen?.code?.[0] ?? '')
      const name = what === 'mark' ? code?.names[language] : seen?.words?.[0]
      const isInTime = what === 'scene' || what === 'mark' || what === 'dialogue'
      return stretch && isInTime ? inTime(stretch, name ?? '', what) : undefined
    }
    return (target, seen) => {
      const kind = words.targets[target.what]
      const nothing = { name: kind, facts: '', address: null }
      switch (target.what) {
        case 'shot':
        case 'span':
          return { ...span(target), facts: `${kind} · ${span(target).facts}` }
        case 'measurement': {
          const value = seen?.values?.[0]
          if ('filmId' in target) {
            const film = titleOfFilm(target.filmId)
            const ofFilm = value === undefined ? kind : sayMeasured(target.measure, value, language)
            return { ...nothing, name: ofFilm, facts: `${kind} · ${film}, ${said.wholePart(null)}` }
          }
          return {
            ...span(target),
            name: value === undefined ? kind : sayMeasured(target.measure, value, language),
            facts: `${kind} · ${span(target).name}, ${span(target).facts}`,
          }
        }
        case 'finding': {
          const finding = kept?.find(({ id }) => id === target.id)
          const name = finding ? nameOfFinding(finding, { all: kept ?? [], questions, language }) : said.gone
          const number = target.path === null ? null : readNumber(seen?.values?.[0] ?? '')
          const sentence = finding?.said[language].split('\n')[0]
          if (!number)
            return {
              ...nothing,
              name,
              facts: [kind, sentence].filter(one => one && one !== name).join(' · '),
            }
          const ofNumber = numbers.numberNames[number.name as NumberName] ?? number.name
          return {
            ...nothing,
            ...{
              name: `${number.label[language]} · ${ofNumber}: ${number.number}`,
              facts: `${kind} · ${name}`,
            },
          }
        }
        case 'query': {
          const line = readLine(seen?.question?.[0] ?? '')?.line[language]
          const name = queries.find(({ id }) => id === target.id)?.name ?? line ?? said.gone
          const number = target.path === null ? null : readNumber(seen?.values?.[0] ?? '')
          if (!number) return { ...nothing, name, facts: [kind, line].filter(Boolean).join(' · ') }
          const printed = `${number.label[language]}: ${number.number}`
          return { ...nothing, name: printed, facts: `${kind} · ${name}` }
        }
        default: {
          const named = record(target.id, target.what) ?? asSeen(target.what, seen)
          return { ...nothing, facts: kind, ...named, name: named?.name || kind }
        }
      }
    }
  }, [
    words,
    claiming,
    said,
    language,
    films,
    titleOf,
    partOf,
    plates,
    memos,
    mediations,
    sources,
    excerpts,
    events,
    places,
    queries,
    kept,
    marks,
    scenes,
    coders,
    numbers,
    questions,
    codes,
    contradictions,
    passes,
  ])
}

function byId<One extends { id: string }>(list: readonly One[]): ReadonlyMap<string, One> {
  return new Map(list.map(one => [one.id, one]))
}
