import type { Problem, SignatureFault, Witness } from '../../proof/problem.ts';
import type { ReportLine } from './report.ts';

const STATED: Record<Witness, string> = { manifest: '清单', log: '发布记录', page: '本页', receipt: '凭证' };

const FAULTS: Record<SignatureFault, string> = {
  namespace: '它不是为清单而签的。',
  'key-unknown': '签署的公钥不在本站公布的公钥之列。',
  'key-not-valid': '签署的公钥今天不在有效期内。',
  bytes: '清单在签署之后改动过，或签名改动过。',
};

/** A problem as a line of a report. */
export function lineOf(problem: Problem): ReportLine {
  const difference = 'difference' in problem ? problem.difference : undefined;
  return { right: false, text: textOf(problem), difference };
}

function textOf(problem: Problem): string {
  switch (problem.code) {
    case 'file-missing':
      return `网站上没有 ${problem.path}。`;
    case 'file-unlisted':
      return `清单里没有 ${problem.path}。`;
    case 'file-unreadable':
      return `${problem.path}${problem.line === null ? '' : `第${problem.line}行`}读不出来。`;
    case 'file-changed':
      return problem.expected === ''
        ? `${problem.path} 的 SHA-256 是 ${problem.actual}，发布记录里没有。`
        : `${problem.path} 的 SHA-256 是 ${problem.actual}，${STATED[problem.by]}所列的是 ${problem.expected}。`;
    case 'repair-misfit':
      return `第${problem.repair}处修复与发布的文字对不上。`;
    case 'undone-differs':
      return `撤销修复得到的文字，与 ${problem.path} 不同。`;
    case 'clause-differs':
      return `${problem.path} 里 ${problem.clause} 条的文字，不见于发布的文字。`;
    case 'unvouched':
      return `发布记录为 ${problem.plan} 登记的摘要是 ${problem.expected}，由文字、收到的文件和修复算出的是 ${problem.actual}。`;
    case 'plan-missing':
      return `发布记录载明 ${problem.plan} 已经公开，清单里却没有。`;
    case 'plan-unlogged':
      return `清单里有 ${problem.plan}，发布记录却没有载明它已公开。`;
    case 'entry-unlinked':
      return `发布记录第${problem.entry}条（${problem.date}，${problem.plan}）接不上前一条：前一条改动过，或有记录被删去。`;
    case 'head-differs':
      return `发布记录最新一条的摘要是 ${problem.actual}，${STATED[problem.by]}所列的是 ${problem.expected}。`;
    case 'head-unknown':
      return `发布记录里没有 ${problem.head}：今天的记录不是接着从前的那一份。`;
    case 'signature-missing':
      return '本站列有公钥，清单却没有签名。';
    case 'signature-unreadable':
      return '签名文件读不出来。';
    case 'signature-wrong':
      return `签名不对：${FAULTS[problem.reason]}`;
    case 'signature-refused':
      return `ssh-keygen 不接受签名：${problem.says}`;
  }
}
