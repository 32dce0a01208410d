export const notices = {
  heading: 'Notices',
  filmRemoved: (title: string) => `${title || 'The film'} is removed from the study.`,
  copyTaken: 'Both are one film now, and all annotations have gone along.',
  undo: 'Undo',
  dismiss: 'Dismiss',
  nothingDropped: 'There was no file in what you dropped. Drop film files or folders that hold some.',
}

export type NoticeWords = typeof notices
