import { useMemo } from 'react'
import type { Link, LinkEnd, LinkKind, LinkSaid, NewLink, NewLinkKind } from '../../../study/index.ts'
import { isSame } from '../../../study/index.ts'
import type { FilmCoding } from '../../state/coding.ts'
import { markIn } from '../../state/marks/mark-lanes.ts'
import { shownReadings } from '../../state/readings.ts'
import { useAppState, useFilms, useServices, useStore, useWords } from '../../use-app.ts'
import { useCodes } from '../codes/use-codes.ts'
import { useTitleOf } from '../head/use-title-of.ts'
import { useReadings } from '../readings/use-readings.ts'
import type { ShownLink } from './shown-links.ts'
import { showLinks } from './shown-links.ts'

/** Every link whose films are there, as it is seen. */
export function useShownLinks(): readonly ShownLink[] {
  const words = useWords()
  const language = useAppState(state => state.preferences.language)
  const parts = useAppState(state => state.readings.parts)
  const linkedMarks = useAppState(state => state.readings.linkedMarks)
  const coding = useAppState(state => state.coding)
  const records = useReadings()
  const { links, linkEnds, linkKinds } = records
  const codes = useCodes()
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  const named = useMemo(
    () => codesOfEnds(linkEnds, linkedMarks, Object.values(coding)).join(' '),
    [coding, linkEnds, linkedMarks],
  )
  // The same for as long as the ends name the same codes, whatever is marked meanwhile.
  const codeIds = useMemo(() => new Map(pairsOf(named)), [named])
  return useMemo(
    () =>
      showLinks(
        { links, linkEnds, linkKinds },
        { cards, parts, codes, codeIdOf: id => codeIds.get(id), titleOf, words, language },
      ),
    [links, linkEnds, linkKinds, cards, parts, codes, codeIds, titleOf, words, language],
  )
}

/** Of each end on a mark the mark and its code, in turn: from what is open, else as it was read with the links. */
function codesOfEnds(
  ends: readonly LinkEnd[],
  linkedMarks: readonly { id: string; codeId: string }[],
  open: readonly FilmCoding[],
): string[] {
  const read = new Map(linkedMarks.map(({ id, codeId }) => [id, codeId]))
  return ends.flatMap(({ attachedTo: markId, partId, startMs }) => {
    if (markId === null) return []
    const found = open.map(({ marks }) => markIn(marks, { id: markId, partId, startMs })).find(Boolean)
    const codeId = found?.codeId ?? read.get(markId)
    return codeId === undefined ? [] : [markId, codeId]
  })
}

function pairsOf(named: string): [string, string][] {
  const ids = named.split(' ')
  return ids.flatMap((id, index) => (index % 2 === 0 && ids[index + 1] ? [[id, ids[index + 1]!]] : []))
}

/** What is done to links at the desk of a film. Each is true where it is kept, or nothing was to be changed. */
export function useLinkActs(filmId: string) {
  const { outbox } = useServices()
  const store = useStore()
  return useMemo(() => {
    const shown = () => {
      const { readings, outbox: sent, study } = store.state
      return shownReadings(readings, sent.waiting, study?.homeCoderId ?? null)
    }
    return {
      make: (link: NewLink) => outbox.placeAndSay({ kind: 'make-link', filmId, link }),
      say: (linkId: string, to: Partial<LinkSaid>, upon: Partial<LinkSaid>) =>
        isSame(to, upon) || outbox.placeAndSay({ kind: 'set-link', filmId, linkId, to, upon }),
      turn: ({ id: linkId, toEndId: fromEndId }: Link) =>
        outbox.placeAndSay({ kind: 'turn-link', filmId, linkId, fromEndId }),
      remove: (linkId: string) => outbox.placeAndSay({ kind: 'remove-link', filmId, linkId }),
      makeKind: (linkKind: NewLinkKind) => outbox.placeAndSay({ kind: 'set-link-kind', filmId, linkKind }),
      changeKind: (standing: LinkKind, to: Omit<NewLinkKind, 'id'>) => {
        const { createdAt: _, ...upon } = shown().linkKinds.find(({ id }) => id === standing.id) ?? standing
        const linkKind = { ...to, id: standing.id }
        return isSame(linkKind, upon) || outbox.placeAndSay({ kind: 'set-link-kind', filmId, linkKind, upon })
      },
      removeKind: (linkKindId: string) =>
        outbox.placeAndSay({ kind: 'remove-link-kind', filmId, linkKindId }),
    }
  }, [outbox, store, filmId])
}

export type LinkDeskActs = ReturnType<typeof useLinkActs>
