export const notices = {
  heading: 'Notices',
  filmRemoved: (title: string) => `${title || 'The film'} is removed from the study.`,
  undo: 'Undo',
  dismiss: 'Dismiss',
  addedAlready: (count: number) =>
    count === 1
      ? 'One file is on its way into the study.'
      : `${count} files are on their way into the study.`,
  nothingDropped: 'There was no file in what you dropped. Drop film files or folders that hold some.',
}

export type NoticeWords = typeof notices
