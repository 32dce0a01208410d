import { amounts, several } from '../amounts.ts'

/** The notebook and its memos. */
export const notebook = {
  title: 'Notebook',
  meaning: 'What you think while looking',
  purpose: ({ chord }: { chord: string }) =>
    `Memos stand here, the newest first: observations, theory, decisions of method, questions, a viewing diary. At the desk ${chord} begins one with the frame on screen.`,
  memo: 'Memo',
  write: 'Write a memo',
  text: 'Memo',
  textHint: 'What you see, or what you make of it. Markdown is kept as you write it.',
  kind: 'Kind',
  kinds: {
    observation: 'Observation',
    theory: 'Theory',
    'method-decision': 'Method decision',
    question: 'Question',
    'viewing-diary': 'Viewing diary',
  },
  about: 'About',
  aboutNothing: 'nothing in particular',
  subjects: { film: 'Film', scene: 'Scene', mark: 'Mark', code: 'Code', contradiction: 'Contradiction' },
  any: 'any',
  private: 'Private: stays out of what goes out',
  isPrivate: 'private',
  search: 'Words',
  noneSuch: 'No memo is like that. Choose less narrowly, or type fewer words.',
  nothingWritten: 'Nothing written yet.',
  edit: 'Write on',
  close: 'Done',
  remove: 'Remove the memo',
  addFrame: 'Add the frame on screen',
  takeFrame: (name: string) => `Take the frame away: ${name}`,
  inNotebook: 'In the notebook',
  out: 'Take it out',
  forms: {
    markdown: 'As Markdown',
    docx: 'As a Word document',
    'markdown-whole': 'As Markdown, private memos too',
    'docx-whole': 'As a Word document, private memos too',
  },
  documentTitle: (study: string) => (study === '' ? 'Notebook' : `Notebook of “${study}”`),
  lead: ({ memos, leftOut }: { memos: number; leftOut: number }) =>
    leftOut === 0
      ? `${several(memos, 'memo', 'memos')}.`
      : `${several(memos, 'memo', 'memos')}; ${amounts.count(leftOut)} private left out.`,
}

export type NotebookWords = typeof notebook
