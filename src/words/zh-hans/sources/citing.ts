import type { CitingWords } from '../../en/sources/citing.ts'

export const citing: CitingWords = {
  open: '复制为引文条目',
  title: '引用此片',
  what: '引用对象',
  whats: { film: '影片', shot: '此镜头', frame: '此帧' },
  reference: '在参考文献表中',
  inText: '在正文或注释中',
  copyReference: '复制条目',
  copyNamed: '复制文中引用',
  asText: '为纯文本',
  asHtml: '为 HTML',
  frame: frame => `第 ${frame} 帧`,
  span: (from, to) => `${from}—${to}`,
  place: parts => parts.join('，'),
  meaning: '由样式排印；时间与帧数以所用拷贝为准。',
}
