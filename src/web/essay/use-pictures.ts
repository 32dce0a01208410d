import { useCallback, useRef, useState } from 'react'
import type { EssayLanguage } from '../../study/index.ts'
import { useServices } from '../use-app.ts'

/**
 * The picture of a kept finding as SVG text; null until it is there, and where nothing of it is drawn. It is asked for once
 * it is looked for. `keptAt`: a finding that was renewed has another picture.
 */
export function usePictures(): (
  finding: { id: string; keptAt: string },
  language: EssayLanguage,
) => string | null {
  const { questions } = useServices()
  const [pictures, setPictures] = useState<ReadonlyMap<string, string>>(new Map())
  const asked = useRef(new Set<string>())
  return useCallback(
    ({ id, keptAt }, language) => {
      const key = `${id} ${keptAt} ${language}`
      if (!asked.current.has(key)) {
        asked.current.add(key)
        void questions.picture(id, language).then(svg => {
          if (svg !== null) setPictures(before => new Map(before).set(key, svg))
        })
      }
      return pictures.get(key) ?? null
    },
    [questions, pictures],
  )
}
