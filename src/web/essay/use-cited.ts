import { useCallback, useMemo, useRef, useState } from 'react'
import type { Essay, EssayLanguage, StyleName } from '../../study/index.ts'
import type { CitedPlace } from '../services/sources/source-reader.ts'
import { useServices } from '../use-app.ts'

export interface Cited {
  /** `title`: as it is known here, so that a film that was renamed is asked for anew. */
  film: (film: { filmId: string; title: string; place: CitedPlace }, language: EssayLanguage) => string | null
  plate: (plate: { id: string; name: string }) => string | null
}

/**
 * Films and plates as a text names them in the style of its essay; null until the program has said, which knows the styles.
 * Each is asked for once it is looked for.
 */
export function useCited({ id: essayId, signed }: Pick<Essay, 'id' | 'signed'>, style: StyleName): Cited {
  const { sources } = useServices()
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map())
  const asked = useRef(new Set<string>())
  const said = useCallback(
    (key: string, ask: () => Promise<string | null>) => {
      if (!asked.current.has(key)) {
        asked.current.add(key)
        void ask().then(text => {
          if (text) setTexts(before => new Map(before).set(key, text))
        })
      }
      return texts.get(key) ?? null
    },
    [texts],
  )
  return useMemo(
    () => ({
      film: ({ filmId, title, place }, language) =>
        said(JSON.stringify([style, language, filmId, title, place]), async () => {
          const cited = await sources.citeFilm(filmId, { style, language, ...place })
          return cited.ok ? cited.value.named.text : null
        }),
      plate: ({ id, name }) =>
        said(JSON.stringify([style, signed, id, name]), () => sources.citePlate(essayId, id)),
    }),
    [said, sources, essayId, signed, style],
  )
}
