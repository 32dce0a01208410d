import type { NoticeWords } from '../en/notices.ts'
import { amounts } from './amounts.ts'

export const notices: NoticeWords = {
  heading: '通知',
  filmRemoved: title => `${title ? `《${title}》` : '影片'}已从研究项目中移除。`,
  copyTaken: '两者现为同一影片，所有标注已一并移过来。',
  backedUp: file =>
    `已备份到 ${file}，其中不含影片文件。运行 silverscreen backup 文件夹 可复制整个研究项目，最好放到另一块磁盘。`,
  notAFrame: ({ asked, shown }) => `网址所指的帧“${asked}”不是帧号，现显示第 ${amounts.count(shown)} 帧。`,
  frameBeyondEnd: ({ asked, shown }) =>
    `网址所指的第 ${asked} 帧已超出片尾，现显示最后一帧（第 ${amounts.count(shown)} 帧）。`,
  noSuchShots: ({ count }) => `网址所指的镜头并不存在，现显示本片全部 ${amounts.count(count)} 个镜头。`,
  noSuchFilm: '网址所指的影片不在此研究项目中，可能已被移除；现显示影片库。',
  noSuchPass: '网址所指的编码轮次不是你在本片中的轮次。如有其他轮次，现显示最近的一轮。',
  noSuchPeriodisation: '网址所指的分期不在此研究项目中。如有其他分期，现显示第一个。',
  notKept: ({ refused, words }) => `重新载入之前所写的内容未能保存。${refused}所写为：“${words}”`,
  copyWords: '复制这些文字',
  wordsCopied: '已复制',
  said: '本窗口的通知',
  nothingSaid: '本窗口还没有通知。',
  place: '任务与通知',
  look: '任务与通知',
  more: count => `另有 ${amounts.count(count)} 条`,
  undo: '撤销',
  dismiss: '不再显示',
  nothingDropped: '拖入的内容里没有文件。请拖入影片文件，或含有影片的文件夹。',
}
