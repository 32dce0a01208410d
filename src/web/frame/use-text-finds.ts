import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { clockTime } from '../../words/index.ts'
import type { Find } from '../services/finder.ts'
import type { TextHit } from '../stage/finding/way-to-text.ts'
import { wayToText } from '../stage/finding/way-to-text.ts'
import { useGatherer } from '../stage/gathering/use-gatherer.ts'
import { useModeCalled } from '../stage/head/desk-modes.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { filmById } from '../state/films.ts'
import { useFilms, useServices, useWords } from '../use-app.ts'

const mostAsked = 8
/** Signs around what was found that are shown of a text. */
const around = { before: 18, after: 40 }

/** Texts of the whole study in which stands what is typed; each leads to its frame or its page. */
export function useTextFinds(text: string): readonly Find[] {
  const hits = useHits(text.trim())
  const { finding: words } = useWords()
  const films = useFilms()
  const titleOf = useTitleOf()
  const navigate = useNavigate()
  const modeCalled = useModeCalled()
  const { gather } = useGatherer()
  return useMemo(() => {
    const finds = hits.map((hit): Find => {
      const { kind, recordId, field, filmId, partId, startMs, endMs } = hit
      const way = wayToText(hit, modeCalled())
      const place = [
        filmId === null ? '' : titleOf(filmById(films, filmId)?.film),
        startMs === null ? '' : clockTime(Math.floor(startMs / 1000)),
      ]
      return {
        key: `${kind} ${recordId} ${field}`,
        name: excerptOf(hit),
        facts: [words.sorts[hit.sort], ...place].filter(Boolean).join(' · '),
        run: () => void (way && navigate(way)),
        ...(partId !== null &&
          startMs !== null &&
          endMs !== null && { gather: () => gather([{ what: 'span', partId, startMs, endMs }]) }),
      }
    })
    if (finds.length === 0) return finds
    const all = {
      key: 'all',
      name: words.allOf(text.trim()),
      run: () => void navigate({ to: '/find', search: { text: text.trim() } }),
    }
    return [...finds, all]
  }, [hits, words, films, titleOf, navigate, modeCalled, gather, text])
}

function useHits(typed: string): readonly TextHit[] {
  const { finding } = useServices()
  const [found, setFound] = useState<{ typed: string; hits: readonly TextHit[] }>({ typed: '', hits: [] })
  useEffect(() => {
    let isWanted = true
    if (isEnough(typed))
      void finding.texts({ typed, most: mostAsked }).then(answer => {
        if (!isWanted || !answer.ok) return
        const { written, sounded } = answer.value
        setFound({ typed, hits: [...written.hits, ...sounded.hits].slice(0, mostAsked) })
      })
    return () => {
      isWanted = false
    }
  }, [finding, typed])
  // What was found for less of it stands until the answer is there, so that the list does not jump.
  return isEnough(typed) && typed.startsWith(found.typed) ? found.hits : []
}

/** One letter is in nearly every text; one hanzi may be a word. */
function isEnough(typed: string): boolean {
  return typed.length > 1 || /\p{Script=Han}/u.test(typed)
}

function excerptOf({ text, stretch }: TextHit): string {
  const flat = text.replace(/\s/g, ' ')
  const start = Math.max(0, (stretch?.start ?? 0) - around.before)
  const end = Math.min(flat.length, (stretch?.end ?? 0) + around.after)
  return `${start > 0 ? '…' : ''}${flat.slice(start, end)}${end < flat.length ? '…' : ''}`
}
