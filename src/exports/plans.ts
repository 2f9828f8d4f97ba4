import { z } from 'zod';
import { planAddress } from '../model/addresses.ts';
import { FACET_LABELS } from '../model/labels.ts';
import { publishedMetadata, publishedMetadataSchema } from '../model/published.ts';
import type { Dataset } from './dataset.ts';
import { describeFields } from './describe-fields.ts';

/** The schema of a plan's metadata with a description of each field. */
export const planFields = describeFields(publishedMetadataSchema.shape, {
  id: '计划的标识，发布后不变',
  title: '标题',
  noticeTitle: '印发通知的标题',
  docType: '文种，如“要点”“意见”',
  docNumber: '发文字号',
  indexNumber: '索引号，照录原文',
  issuers: FACET_LABELS.issuer,
  region: '地区的标识',
  level: '层级：nation 国家、province 省级、prefecture 地级、district 县级、township 乡级',
  year: '计划年度，跨年度的计划为第一年',
  period: '跨年度的计划的第一年（from）和最后一年（to），其他为空',
  dates: '成文（written）、印发（printed）、发布（published）日期，ISO 8601',
  disclosure: '公开属性',
  subject: '主题分类，照录原文',
  salutation: '主送',
  signature: '署名和日期，每行一项',
  cc: '抄送',
  copies: '印发份数',
  annexes: '附件的名称（title），是否随文收到（present）',
  sectors: '领域的标识',
  timeline: '时间轴：文件的各个日期和编者确认的承诺时限',
  source:
    '来源：文件名、SHA-256、等级（official 发文机关、copy 副本、ocr 扫描识别、mirror 镜像、unknown 待核）、网址',
});

/** Every plan with its metadata and the address of its page. */
export const plans: Dataset = {
  name: 'plans',
  title: '计划',
  description: '每行一件计划：标题、文号、机关、日期、来源。',
  row: planFields.extend({ url: z.string().describe('计划的网页地址，从站点根目录算起') }),
  rows: ({ plans: all, link }) =>
    all.map((plan) => ({ ...publishedMetadata(plan), url: link(planAddress(plan)) })),
};
