import { useEffect, useMemo, useState } from 'react'
import type { EvidenceTarget, Pass } from '../../../study/index.ts'
import { nameOfTarget, writtenOf } from '../../../study/index.ts'
import type { NumberName } from '../../../words/index.ts'
import { useShownQueries } from '../../stage/finding/use-shown-queries.ts'
import { useReadings } from '../../stage/readings/use-readings.ts'
import { useSources } from '../../stage/sources/use-sources.ts'
import { useWorld } from '../../stage/world/use-world.ts'
import type { InTray } from '../../state/tray.ts'
import { isFinding, isRecord } from '../../state/tray.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { useTargetNames } from '../use-target-names.ts'
import type { Choosable } from './Chooser.tsx'
import { useTrayChoosable } from './FromTray.tsx'
import { usePrintable } from './Numbers.tsx'
import type { ToStandOn } from './to-stand-on.ts'
import { targetOfRecord } from './to-stand-on.ts'
import { useDialogueOfFilm } from './use-dialogue-of-film.ts'
import { useMeasuresOfFilm } from './use-measures-of-film.ts'
import { usePlacesOfFilm } from './use-places-of-film.ts'

/** The passes of every coder, asked for once. */
export function usePasses(): readonly Pass[] {
  const { coding } = useServices()
  const [passes, setPasses] = useState<readonly Pass[]>([])
  useEffect(() => {
    let isWanted = true
    void coding.passes().then(found => isWanted && found && setPasses(found))
    return () => {
      isWanted = false
    }
  }, [coding])
  return passes
}

/**
 * All that a claim can stand on as far as this page knows of it, the tray first; marks, scenes, shots and measurements of
 * one film.
 */
export function useEvidenceChoosable(
  filmId: string | null,
  passes: readonly Pass[],
): readonly Choosable<ToStandOn>[] {
  const {
    evidence: words,
    claiming,
    kept: { numberNames },
  } = useWords()
  const language = useAppState(state => state.preferences.language)
  const nameOf = useTargetNames(passes)
  const tray = useTrayChoosable()
  const { plates, memos, mediations } = useReadings()
  const { sources, excerpts } = useSources()
  const { events, facts, places: onMap } = useWorld()
  const queries = useShownQueries()
  const kept = useAppState(state => state.keptFindings.list)
  const readings = useAppState(state => state.sources.readings)
  const marks = useAppState(state => (filmId === null ? undefined : state.coding[filmId]?.marks))
  const places = usePlacesOfFilm(filmId)
  const measures = useMeasuresOfFilm(filmId)
  const dialogue = useDialogueOfFilm(filmId)
  const printable = usePrintable()
  return useMemo(() => {
    const of = (target: EvidenceTarget, also: readonly string[] = []): Choosable<ToStandOn> => ({
      ...{ key: nameOfTarget(target), what: { what: 'target', target }, kind: words.targets[target.what] },
      ...{ ...nameOf(target), also },
    })
    const records = (
      what: Parameters<typeof recordTarget>[0],
      list: readonly { id: string }[] | null | undefined,
    ) => (list ?? []).map(({ id }) => of(recordTarget(what, id)))
    return [
      ...tray.flatMap(({ key, what, ...said }) => {
        const stands = fromTray(what)
        return stands ? [{ ...said, key: `tray ${key}`, what: stands }] : []
      }),
      ...records('pass', passes),
      ...(kept ?? []).map(({ id }) => of({ what: 'finding', id, path: null })),
      ...queries.map(({ id }) => of({ what: 'query', id, path: null })),
      ...printable.map(({ target, said, name, of: line, printed }): Choosable<ToStandOn> => {
        const number = numberNames[name as NumberName] ?? name
        const named = {
          ...{ name: `${[line[language], number].filter(Boolean).join(' · ')}: ${printed[language]}` },
          ...{ facts: said, address: null },
        }
        return {
          ...{ key: `number ${nameOfTarget(target)}`, kind: claiming.oneNumber, ...named },
          what: { what: 'target', target, said: named },
        }
      }),
      ...records('mark', marks),
      ...places.scenes.map(({ id, name }) => of({ what: 'scene', id }, [name])),
      ...places.shots.map(({ what, ...shot }) => ({
        ...shot,
        what: { what: 'target' as const, target: { what: 'shot' as const, ...what } },
      })),
      ...dialogue,
      ...measures.ofParts,
      ...records('plate', plates),
      ...records('mediation', mediations),
      ...sources.map(({ id, item }) =>
        of({ what: 'source', id }, [...writtenOf(item), readings[id]?.sounds ?? '']),
      ),
      ...records('excerpt', excerpts),
      ...records('event', events),
      ...records('place', onMap),
      ...records('fact', facts),
      ...records('memo', memos),
    ]
  }, [
    words,
    claiming,
    language,
    numberNames,
    places,
    measures,
    printable,
    nameOf,
    tray,
    passes,
    kept,
    marks,
    plates,
    mediations,
    sources,
    readings,
    excerpts,
    events,
    onMap,
    queries,
    facts,
    memos,
    dialogue,
  ])
}

function recordTarget(
  what: Extract<EvidenceTarget, { id: string }>['what'] &
    ('pass' | 'mark' | 'plate' | 'mediation' | 'excerpt' | 'event' | 'place' | 'fact' | 'memo'),
  id: string,
): EvidenceTarget {
  return { what, id }
}

/** A still, and a stretch that was no mark, is a span; what was gathered from a record is that record. */
function fromTray(one: InTray): ToStandOn | null {
  if (isFinding(one)) return { what: 'gathered-finding', finding: one }
  if (isRecord(one)) return { what: 'target', target: targetOfRecord(one) }
  const { partId, startMs, endMs, what, gatheredFrom } = one
  if (gatheredFrom) return { what: 'target', target: { what: gatheredFrom.what, id: gatheredFrom.id } }
  return { what: 'target', target: { what: what === 'shot' ? 'shot' : 'span', partId, startMs, endMs } }
}
