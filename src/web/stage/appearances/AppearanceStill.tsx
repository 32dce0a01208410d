import { Link } from '@tanstack/react-router'
import { clockTime } from '../../../words/index.ts'
import { Still } from '../../controls/Still.tsx'
import type { Appearance } from '../../state/appearances.ts'
import { hasFrame } from '../../state/appearances.ts'
import { useFilms, useWords } from '../../use-app.ts'
import { useCodes } from '../codes/use-codes.ts'
import { GatherHere } from '../gathering/GatherButton.tsx'
import { RegionsOnStill } from '../regions/RegionsOnStill.tsx'
import { stillAddress, stillAspect } from '../stills/still-address.ts'
import styles from './AppearanceStill.module.css'
import { stillOf } from './still-of.ts'

const noFile = { width: null, height: null }

/** A place of a film in which a code is, and how the counts take it; it leads to its frame on the desk. */
export function AppearanceStill({ appearance, title }: { appearance: Appearance; title: string }) {
  const { analysis, rowPages } = useWords()
  const { cards } = useFilms()
  const codes = useCodes()
  const { partId, shotNumber, startMs, endMs, counted } = appearance
  const place = analysis.appearance({
    number: shotNumber,
    from: clockTime(Math.floor(startMs / 1000)),
    to: clockTime(Math.floor(endMs / 1000)),
  })
  const how = analysis.counted[counted]
  const said = how === '' ? place : analysis.placeCounted({ place, how })
  if (!hasFrame(appearance))
    return (
      <Link to="/coding/$partId" params={{ partId }} search={{}} className={styles.line}>
        {said}
      </Link>
    )
  const { fileId, frame } = appearance
  const file = cards.flatMap(({ files }) => files).find(({ id }) => id === fileId)
  const regions = appearance.regions.flatMap(({ codeId, ...place }) => {
    const code = codes.find(({ id }) => id === codeId)
    return code ? [{ ...place, colour: code.colour }] : []
  })
  return (
    <GatherHere thing={stillOf(appearance)} name={rowPages.dot({ title, value: place })}>
      <Link to="/coding/$partId" params={{ partId }} search={{ frame }} className={styles.link}>
        <span className={styles.still}>
          <Still address={stillAddress(fileId, frame)} />
          <RegionsOnStill regions={regions} aspect={stillAspect(file ?? noFile)} />
        </span>
        <span className={styles.line}>{said}</span>
      </Link>
    </GatherHere>
  )
}
