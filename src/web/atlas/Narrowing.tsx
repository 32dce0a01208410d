import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { filmDateKinds } from '../../findings/index.ts'
import { placingHows, views } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { LabelledSelect } from '../controls/LabelledSelect.tsx'
import { useWords } from '../use-app.ts'
import styles from './Atlas.module.css'
import type { AtlasAsked } from './asked.ts'
import { dateAsked, howAsked, sizeAsked, sizes, viewAsked, yearsAsked } from './asked.ts'
import type { Atlas } from './use-atlas.ts'

interface NarrowingProps {
  atlas: Atlas
  asked: AtlasAsked
  /** How many films with places have no such date. */
  undated: number
  onNarrow: (to: AtlasAsked) => void
}

/** What of the places is shown: in which way, seen from where, in which years of which date. */
export function Narrowing({ atlas: { all }, asked, undated, onNarrow }: NarrowingProps) {
  const { atlas: words } = useWords()
  const years = yearsAsked(asked, all)
  const shown = years ?? all
  return (
    <div className={styles.narrowing}>
      <LabelledSelect
        label={words.sizeBy}
        choices={sizes.map(value => ({ value, name: words.sizes[value] }))}
        chosen={sizeAsked(asked)}
        onChoose={size => onNarrow({ size })}
      />
      <LabelledSelect
        label={words.show}
        choices={(['both', ...placingHows] as const).map(value => ({ value, name: words.hows[value] }))}
        chosen={howAsked(asked) ?? 'both'}
        onChoose={how => onNarrow({ how: how === 'both' ? undefined : how })}
      />
      <LabelledSelect
        label={words.view}
        choices={[
          { value: '', name: words.anyView },
          ...views.map(value => ({ value, name: words.views[value] })),
        ]}
        chosen={viewAsked(asked) ?? ''}
        onChoose={view => onNarrow({ view: view || undefined })}
      />
      <LabelledSelect
        label={words.dateBy}
        choices={filmDateKinds.map(value => ({ value, name: words.dateKinds[value] }))}
        chosen={dateAsked(asked)}
        onChoose={by => onNarrow({ by })}
      />
      <div className={styles.years}>
        <Slider
          aria-label={words.dateBy}
          minValue={all.fromYear}
          maxValue={all.toYear}
          value={[shown.fromYear, shown.toYear]}
          onChange={([first, last]) => onNarrow({ first, last })}
        >
          <SliderTrack className={styles.track!}>
            <SliderThumb index={0} className={styles.thumb!} aria-label={words.fromYear} />
            <SliderThumb index={1} className={styles.thumb!} aria-label={words.toYear} />
          </SliderTrack>
        </Slider>
        {years ? (
          <Button look="quiet" icon="close" onPress={() => onNarrow({ first: undefined, last: undefined })}>
            {words.years({ from: years.fromYear, to: years.toYear })}
          </Button>
        ) : (
          <span className={styles.said}>{words.allYears}</span>
        )}
      </div>
      {years && undated > 0 && <p className={styles.left}>{words.undated(undated)}</p>}
    </div>
  )
}
