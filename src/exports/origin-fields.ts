import { z } from 'zod';
import { describeFields } from './describe-fields.ts';

/** The fields that name the origin of a fact: the first columns of every table of facts. */
export const originFields = describeFields(
  { plan: z.string(), planTitle: z.string(), clause: z.string(), url: z.string() },
  {
    plan: '计划的标识',
    planTitle: '计划的标题',
    clause: '条款的标识，由所印的序号连成，如 3-10-33',
    url: '该条的网页地址，从站点根目录算起',
  },
);
