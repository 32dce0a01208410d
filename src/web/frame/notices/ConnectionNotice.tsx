import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { savedState } from '../../state/outbox.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import type { NoticeLook } from './NoticeBody.tsx'
import { NoticeBody } from './NoticeBody.tsx'

/** How often an act has to fail before a person is asked whether to give it up. */
const triesBeforeGivingUp = 3

/** Stands as long as the program does not answer, or does not keep what was done. */
export function ConnectionNotice({ look }: { look: NoticeLook }) {
  const { answering } = useAppState(state => state.connection)
  const saved = savedState(useAppState(state => state.outbox))
  const { outbox } = useServices()
  const { navigation, refusals } = useWords()
  const waiting = saved.kind === 'not-saved' ? saved.waiting : 0
  if (!answering)
    return <NoticeBody role="status" look={look} isTrouble text={navigation.connectionLost(waiting)} />
  if (saved.kind !== 'not-saved') return <div role="status" className="unseen" />
  const { trouble, isKeptHere } = saved
  const text = navigation.notKept({ waiting, isKeptHere, why: sayRefusal(refusals, trouble.refusal) })
  return (
    <NoticeBody role="status" look={look} isTrouble text={text}>
      <Button onPress={() => outbox.tryAgain()}>{navigation.tryAgain}</Button>
      {trouble.tries >= triesBeforeGivingUp && (
        <Button look="quiet" onPress={() => outbox.letGo()}>
          {navigation.letGo}
        </Button>
      )}
    </NoticeBody>
  )
}
