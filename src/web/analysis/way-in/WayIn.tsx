import { Link, useSearch } from '@tanstack/react-router'
import type { QuestionName } from '../../../findings/index.ts'
import { questionNames } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { BeginLink } from './BeginLink.tsx'
import type { Standing } from './needs.ts'
import { needsOf } from './needs.ts'
import { QuestionPicture } from './QuestionPicture.tsx'
import { useStanding } from './use-standing.ts'
import styles from './WayIn.module.css'

/** What do you want to know? The way into the analysis. */
export function WayIn() {
  const { wayIn } = useWords()
  const standing = useStanding()
  return (
    <article className={styles.page}>
      <header>
        <h1>{wayIn.title}</h1>
        <p className={styles.lead}>{wayIn.lead}</p>
      </header>
      <ul className={styles.questions} data-testid="questions">
        {inOrder.map(name => (
          <li key={name} data-question={name}>
            <Question name={name} standing={standing} />
          </li>
        ))}
      </ul>
    </article>
  )
}

/** Of what comes and goes first, of the whole and of form last, whatever the table's own order. */
const ways = [
  ...['appearance', 'prevalence', 'when', 'companions', 'resignification', 'reversal', 'contradiction'],
  ...['carrier', 'channel', 'course', 'system', 'form'],
]
const place = (name: string) => (ways.includes(name) ? ways.indexOf(name) : ways.length)
const inOrder = [...questionNames].sort((a, b) => place(a) - place(b))

function Question({ name, standing }: { name: QuestionName; standing: Standing | null }) {
  const { questions, wayIn } = useWords()
  const { wants, name: called, asks } = questions[name]
  const kept = useSearch({
    from: '/analysis',
    select: ({ periodisation, codebook, numbers, dated }) => ({ periodisation, codebook, numbers, dated }),
    structuralSharing: true,
  })
  const missing = standing ? needsOf[name].filter(need => !standing.met[need]) : []
  return (
    <>
      <QuestionPicture name={name} />
      <div className={styles.words}>
        <h2>
          <Link to="/analysis" search={{ ...kept, question: name }}>
            {wants}
          </Link>
        </h2>
        <p className={styles.called}>
          <b>{called}.</b> {asks}
        </p>
      </div>
      <div className={styles.standing} data-testid="standing">
        {!standing && <p>{wayIn.reckoning}</p>}
        {standing && missing.length === 0 && (
          <p>{wayIn.canAnswer(needsOf[name].filter(isTold).map(need => wayIn.has[need](standing)))}</p>
        )}
        {standing && missing.length > 0 && (
          <>
            <p>{wayIn.stillNeeds(missing.map(need => wayIn.needs[need](standing)))}</p>
            <p>
              <BeginLink need={missing[0]!} question={name} />
            </p>
          </>
        )}
      </div>
    </>
  )
}

/** That there are codes says itself once films are looked through for them. */
const isTold = (need: string) => need !== 'codes'
