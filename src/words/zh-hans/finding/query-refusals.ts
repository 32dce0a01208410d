import type { QueryFault, QueryField } from '../../../study/index.ts'
import { queryFields } from '../../../study/index.ts'
import type { RefusalSentences } from '../../refusal-kinds.ts'

const fields = Object.values(queryFields)
  .map(field => field['zh-Hans'])
  .join('、')

const things: Record<QueryField, string> = {
  ...{ code: '编码项', alone: '编码项', value: '方面或取值', position: '矛盾或位置' },
  ...{ attitude: '矛盾或态度', coder: '编码者', link: '关联类型', film: '影片' },
  ...{ period: '分期或时期', place: '地点', text: '文字', sound: '文字' },
}

const sentences: Record<QueryFault['what'], (fault: Omit<QueryFault, 'kind'>) => string> = {
  'nothing-asked': () => '尚未提问。请输入编码项名称，或用“文字:……”查找文字。',
  'nothing-after': () => '行末缺少内容。',
  'not-expected': ({ said }) => `“${said}”不能放在这里。`,
  'not-closed': ({ said }) => `“${said.slice(0, 20)}”有头无尾，没有收束。`,
  'no-such-field': ({ said }) => `没有“${said}”。冒号前请用其中之一：${fields}。`,
  'no-reach': ({ said }) => `“${said}”需要说明多远：${said}/3 表示三个镜头以内，${said}/10秒 表示十秒以内。`,
  'reach-too-far': ({ said }) => `“${said}”超出了任何影片的长度。`,
  'no-such-name': ({ said, field }) =>
    `没有名为“${said}”的${things[field ?? 'code']}。${field === 'code' ? `若要查找文字，请写 文字:"${said}"。` : ''}`,
  'several-of-name': ({ said, field }) =>
    `名为“${said}”的${things[field ?? 'code']}不止一个。请在下方选择，系统会用其标识来称呼。`,
  'pair-expected': ({ field }) =>
    `${field === null ? '此处' : queryFields[field]['zh-Hans']}之后应有两个名称，中间用 = 连接，例如 ${field === null ? '' : queryFields[field]['zh-Hans']}:"……"="……"。`,
  'not-of-a-mark': ({ said }) => `“${said}”不是对标记所说的，不能放在方括号里。`,
  'too-large': () => '一次所问太多，无法回答。请拆开来问。',
}

export const queryRefusals: Pick<
  RefusalSentences,
  | 'query-not-read'
  | 'no-such-saved-query'
  | 'saved-query-without-name'
  | 'saved-query-name-too-long'
  | 'saved-query-name-taken'
> = {
  'no-such-saved-query': () => '没有这个已存检索式。它可能已改名，或已在另一窗口中删除；撤销可将其恢复。',
  'saved-query-without-name': () => '已存检索式须有名称；未作任何更改。',
  'saved-query-name-too-long': ({ most }) => `名称超过 ${most} 个字符；未作任何更改。请缩短。`,
  'saved-query-name-taken': ({ name }) => `已有名为“${name}”的检索式；未作任何更改。请换一个名称。`,
  'query-not-read': fault =>
    fault.start < fault.end && fault.said !== ''
      ? `第 ${fault.start + 1} 个字符处：${sentences[fault.what](fault)}`
      : sentences[fault.what](fault),
}
