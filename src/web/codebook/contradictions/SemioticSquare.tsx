import type { ContradictionSaid, OpposedPosition } from '../../../study/index.ts'
import { nameIn, poleOf } from '../../../study/index.ts'
import { positionName } from '../../../words/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './SemioticSquare.module.css'

/**
 * An opposition as Greimas draws it: contraries above, what denies them below and across, so that negations are the
 * diagonals; both on the upper edge, neither on the lower.
 */
export function SemioticSquare({ of, name }: { of: ContradictionSaid; name: string }) {
  const { contradictions } = useWords()
  const language = useAppState(state => state.preferences.language)
  const called = (position: OpposedPosition) => positionName(of, position, language)
  const corners = { s1: called('s1'), s2: called('s2'), notS1: called('notS1'), notS2: called('notS2') }
  return (
    <figure className={styles.square} aria-label={contradictions.square(name)}>
      <Edge of={of} positions={['s1', 'both', 's2']} />
      <svg className={styles.between} viewBox="0 0 6 6" preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.denied} d="M1 0L5 6M5 0L1 6" />
        <path className={styles.implied} d="M1 0V6M5 0V6" />
      </svg>
      <Edge of={of} positions={['notS2', 'neither', 'notS1']} />
      <figcaption className={styles.lines}>
        <span className="unseen">{contradictions.linesSaid(corners)}</span>
        {(['contrary', 'denied', 'implied'] as const).map(line => (
          <span key={line}>
            <svg viewBox="0 0 28 8" className={styles.line} aria-hidden="true">
              <path className={styles[line]} d="M0 4H28" />
            </svg>
            {contradictions.lines[line]}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function Edge({ of, positions }: { of: ContradictionSaid; positions: readonly OpposedPosition[] }) {
  return (
    <div className={styles.edge}>
      {positions.map(position => (
        <Place key={position} of={of} position={position} />
      ))}
    </div>
  )
}

function Place({ of, position }: { of: ContradictionSaid; position: OpposedPosition }) {
  const { contradictions } = useWords()
  const language = useAppState(state => state.preferences.language)
  const otherLanguage = language === 'en' ? 'zh-Hans' : 'en'
  const name = positionName(of, position, language)
  const own = nameIn(of.positionNames[position], language)
  const pole = poleOf(of, position)
  const poleName = pole && own !== '' && own !== nameIn(pole, language) ? nameIn(pole, language) : ''
  const other = of.positionNames[position][otherLanguage] || pole?.[otherLanguage] || ''
  return (
    <p
      className={styles.place}
      data-position={position}
      data-named={own !== '' || pole !== null || undefined}
    >
      <span className={styles.sign}>{contradictions.signs[position]}</span>{' '}
      <span className={styles.name} lang={name === other ? otherLanguage : undefined}>
        {name}
      </span>
      {poleName !== '' && <span className={styles.also}> {poleName}</span>}
      {other !== '' && other !== name && (
        <span className={styles.also} lang={otherLanguage}>
          {' '}
          {other}
        </span>
      )}
    </p>
  )
}
