import type { Plan } from '../model/plan.ts';

/** Kinds of documents that report, 2023年国民经济和社会发展统计公报, 工作总结, 解读. */
const LOOKING_BACK =
  /(?:公报|公報|统计(?:分析|月报|快报|年鉴)|年鉴|年報|年报|工作总结|工作總結|情况通报|政策解读|问答)(?:[（(][^（()）]*[）)])?$/u;

/** Words for tasks and targets. */
const PROMISE =
  /要|应当|應|须|須|必须|确保|確保|力争|力爭|争取|爭取|推进|推進|推动|推動|加强|加強|加快|加大|完善|健全|落实|落實|开展|開展|组织|組織|建立|建设|建設|强化|強化|提升|提高|制定|制订|编制|編|实施|實施|做好|抓好|严格|嚴格|深化|优化|優化|规范|規範|完成|支持|鼓励|鼓勵|扩大|保障|促进|促進|辦理|推廣|负责|牵头|配合|不低于|不少于|以上|以内|年底前|目标|任务|加密|打造|培育|引导|统筹|坚持|整治|改造|新建|修订|办好|压实|防范|排查/u;

/** Words for results. */
const RESULT = /比上年|同比|较上年|比去年|占全|年末|截至|截止|累计|合计|初步核算|下降\d|增长\d|了/u;

/** The share of sentences with such words that may occur by chance, in a long text and in a report. */
const CHANCE = 0.05;
const CHANCE_LOOKING_BACK = 0.3;
const MANY = 20;
/** The number of results that make a text a report where its title does not say so. */
const MIN_RESULTS = 5;

/** Whether a document has no tasks or targets, such as a statistical bulletin or questions and answers. */
export function promisesNothing({ title, clauses }: Pick<Plan, 'title' | 'clauses'>): boolean {
  const words = clauses.filter(({ kind }) => kind === 'clause' || kind === 'preamble' || kind === 'annex');
  const sentences = words
    .flatMap((clause) => `${clause.title ?? ''}。${clause.text}`.split(/[。；\n]/))
    .filter(Boolean);
  const results = sentences.filter((sentence) => RESULT.test(sentence)).length;
  if (sentences.length === 0 || (!LOOKING_BACK.test(title) && results < MIN_RESULTS)) return false;
  const promises = sentences.filter((sentence) => PROMISE.test(sentence) && !RESULT.test(sentence)).length;
  const limit = LOOKING_BACK.test(title) ? CHANCE_LOOKING_BACK : sentences.length >= MANY ? CHANCE : 0;
  return promises <= sentences.length * limit;
}
