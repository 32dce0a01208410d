import { useMemo } from 'react'
import type { EvidenceTarget, Pass } from '../../study/index.ts'
import { codeName, textOf } from '../../study/index.ts'
import { useCodes, useContradictions } from '../stage/codes/use-codes.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { useReadings } from '../stage/readings/use-readings.ts'
import { useSources } from '../stage/sources/use-sources.ts'
import { useWorld } from '../stage/world/use-world.ts'
import { filmById, filmOfPart } from '../state/films.ts'
import { useAppState, useFilms, useWords } from '../use-app.ts'
import { useKnownParts } from './known-parts.ts'
import { addressOf, timeIn } from './use-shown.ts'

export interface NamedTarget {
  name: string
  facts: string
  address: string | null
}

/** What evidence is called here; of what is not known on this page only its kind is said. */
export function useTargetNames(passes: readonly Pass[]): (target: EvidenceTarget) => NamedTarget {
  const { evidence: words, claiming, essay: said } = useWords()
  const language = useAppState(state => state.preferences.language)
  const films = useFilms()
  const titleOf = useTitleOf()
  const partOf = useKnownParts()
  const { plates, memos, mediations } = useReadings()
  const { sources, excerpts } = useSources()
  const { events } = useWorld()
  const kept = useAppState(state => state.keptFindings.list)
  const coding = useAppState(state => state.coding)
  const codes = useCodes()
  const contradictions = useContradictions()
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
        case 'pass': {
          const one = found(passes)
          return (
            one && {
              name: claiming.passOf({ film: titleOfFilm(one.filmId), codes: one.codeIds.map(codeOf) }),
            }
          )
        }
        case 'mark': {
          const mark = Object.values(coding)
            .flatMap(({ marks }) => marks)
            .find(one => one.id === id)
          return mark && { ...span(mark), name: codeOf(mark.codeId) }
        }
        default:
          return undefined
      }
    }
    return target => {
      const kind = words.targets[target.what]
      const nothing = { name: kind, facts: '', address: null }
      switch (target.what) {
        case 'shot':
        case 'span':
        case 'measurement':
          return { ...span(target), facts: `${kind} · ${span(target).facts}` }
        case 'finding': {
          const finding = kept?.find(({ id }) => id === target.id)
          return { ...nothing, name: finding?.said[language].split('\n')[0] ?? said.gone, facts: kind }
        }
        default: {
          const named = record(target.id, target.what)
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
    kept,
    coding,
    codes,
    contradictions,
    passes,
  ])
}
