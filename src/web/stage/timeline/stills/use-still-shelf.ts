import { useEffect, useMemo } from 'react'
import { useServices } from '../../../use-app.ts'
import { stillHeight } from '../tracks/shots-track.ts'
import { StillShelf } from './still-shelf.ts'

/** Pictures for one time line, made ready beside the page's own work at the size in which they are drawn. */
export function useStillShelf(): StillShelf {
  const { stills } = useServices()
  const shelf = useMemo(
    () =>
      new StillShelf(async address =>
        createImageBitmap(await stills.fetch(address), {
          resizeHeight: Math.round(stillHeight * window.devicePixelRatio),
          resizeQuality: 'high',
        }),
      ),
    [stills],
  )
  useEffect(() => {
    shelf.open()
    return () => shelf.close()
  }, [shelf])
  return shelf
}
