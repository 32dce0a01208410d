import { titleFor } from '../../../study/index.ts'
import type { Language, Words } from '../../../words/index.ts'
import { sayLeftOut, sayRefusal, sayTaskNote } from '../../../words/index.ts'
import type { AddressFault } from '../../state/address.ts'
import type { NoticeSubject } from '../../state/notices.ts'

const mostSigns = 240

export function sayNotice(words: Words, language: string, subject: NoticeSubject): string {
  switch (subject.kind) {
    case 'refusal':
      return sayRefusal(words.refusals, subject.refusal)
    case 'words-not-kept':
      return words.notices.notKept({
        ...{ refused: sayRefusal(words.refusals, subject.refusal), words: shortened(subject.words) },
      })
    case 'film-removed':
      return words.notices.filmRemoved(titleFor({ titles: [...subject.titles] }, language))
    case 'study-renamed':
      return words.studyMenu.renamed(subject.name)
    case 'films-listed':
      return words.filmLists.broughtIn(subject.report)
    case 'left-out':
      return sayLeftOut(subject.leftOut, language as Language) ?? ''
    case 'corpus-stated':
      return words.corpusStatement.saved
    case 'numbers-chosen':
      return words.studyMenu.numbersChosen[subject.numbers]
    case 'copy-taken':
      return words.notices.copyTaken
    case 'film-joined':
      return words.whichFilm.joined(titleFor({ titles: [...subject.titles] }, language))
    case 'detection-started':
      return words.shots.detectStarted
    case 'scenes-changed':
      return words.scenes.changed
    case 'subtitles-in':
      return words.subtitles.broughtIn(subject.count)
    case 'backed-up':
      return words.notices.backedUp(subject.file)
    case 'task-note':
      return sayTaskNote(words.tasks.notes, subject.note)
    case 'address':
      return sayAddressFault(words, subject.fault)
    case 'nothing-dropped':
      return words.notices.nothingDropped
  }
}

/** As much as a notice has room for; all of it can be copied. */
function shortened(words: string): string {
  return words.length > mostSigns ? `${words.slice(0, mostSigns)}…` : words
}

function sayAddressFault({ notices }: Words, fault: AddressFault): string {
  switch (fault.kind) {
    case 'not-a-frame':
      return notices.notAFrame(fault)
    case 'frame-beyond-end':
      return notices.frameBeyondEnd(fault)
    case 'no-such-shots':
      return notices.noSuchShots(fault)
    case 'no-such-film':
      return notices.noSuchFilm
    case 'no-such-pass':
      return notices.noSuchPass
    case 'no-such-periodisation':
      return notices.noSuchPeriodisation
  }
}
