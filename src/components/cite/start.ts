import { href } from '../href.ts';
import { startCiting } from './citing.ts';
import { addClauseButtons } from './clause-buttons.ts';
import { offerForSelection } from './picked.ts';
import { checkQuote } from './quote-check.ts';

for (const tools of document.querySelectorAll<HTMLElement>('.cite')) startCiting(tools);
addClauseButtons();
offerForSelection();
checkQuote(href('/log/'));
