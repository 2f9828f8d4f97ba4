/** The layers of a plan that a reader can lay over its words, by their names in the plan's data. */
export const LAYERS = [
  ['units', '责任单位'],
  ['targets', '目标'],
  ['deadlines', '时限'],
  ['citations', '引用文件'],
  ['terms', '用语'],
] as const;

/** A layer's name, `units`. */
export type Layer = (typeof LAYERS)[number][0];
