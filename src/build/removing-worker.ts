import { removeReplaced } from './replacing.ts';

removeReplaced();
